// octavo search WORDS: the paragraphs that say it, best first, with the words marked.
import {
  type Found,
  type FoundParagraph,
  type SearchOptions,
  search as searchRegister,
} from '../../../register/index.ts';
import { optionsOf } from '../options.ts';
import { print, printError } from '../output.ts';
import { type Command, UsageError } from './command.ts';
import { REGISTER_OPTION, withRegister } from './with-register.ts';

const FIELDS = ['language', 'kind', 'session', 'organization', 'entity', 'verb', 'symbol', 'date'] as const;

export const search: Command = {
  name: 'search',
  summary: 'find the paragraph that says it',
  usage: 'search WORDS [--language L] [--kind K] [--session N] … [--limit N] [--json] [--register PLACE]',
  about:
    'Searches all paragraphs in six languages. "Quoted words" stand together, -word is left out; the options may also be written among the words, as organization:ECO.',
  options: [
    ['--language L', 'show answers in en, fr, es, ru, ar or zh'],
    ['--kind K', 'resolution, draft-resolution, report, decision or other'],
    ['--session N', 'a session, or several: 77..79'],
    ['--organization A', 'paragraphs that name it, or stand below its heading'],
    ['--entity A', 'the same for an entity of the United Nations'],
    ['--verb V', 'what the paragraph does: request, invite, welcome'],
    ['--symbol S', 'a document and what cites it'],
    ['--date D', '2022, 2022-05, 2022..2024'],
    ['--limit N', 'answers to show, 1 to 100; default 20'],
    ['--cursor C', '"next" of the answers before'],
    ['--json', 'print the answers as JSON'],
    REGISTER_OPTION,
  ],
  examples: [
    ['octavo search sand and dust storms report', 'who is asked to report on them'],
    ['octavo search "capacity-building" --organization ECO --language fr', 'in French'],
  ],
  run,
};

async function run(args: readonly string[]): Promise<number> {
  const text = { type: 'string' } as const;
  const many = { type: 'string', multiple: true } as const;
  const { values, positionals } = optionsOf(args, {
    ...{ language: many, kind: many, session: many, organization: many, entity: many, verb: many, symbol: many },
    ...{ date: many, limit: text, cursor: text, register: text, json: { type: 'boolean' } },
  });
  const narrowed = FIELDS.some((name) => values[name]?.length);
  if (!positionals.length && !narrowed) throw new UsageError('search needs words');
  if (values.limit !== undefined && !/^(?:[1-9]\d?|100)$/.test(values.limit))
    throw new UsageError('--limit is 1 to 100');
  const options: SearchOptions = {
    ...Object.fromEntries(FIELDS.flatMap((name) => (values[name] ? [[name, values[name]]] : []))),
    ...(values.limit ? { limit: Number(values.limit) } : {}),
    cursor: values.cursor,
    facets: values.json === true,
  };
  return withRegister(values.register, async (register) => {
    const found = await searchRegister(register, positionals.map(asTyped).join(' '), options);
    if (values.json) print(JSON.stringify(found));
    else show(found, process.stdout.isTTY === true);
    return 0;
  });
}

/** The shell took the quotes of a phrase away. */
const asTyped = (word: string): string => (/\s/.test(word) && !/["«“:]/.test(word) ? `"${word}"` : word);

function show(found: Found, color: boolean): void {
  for (const hit of found.hits) print(`${linesOf(hit, color).join('\n')}\n`);
  const more = found.next ? `; --cursor ${found.next} for more` : '';
  printError(`${found.total} found in ${found.took} ms${more}`);
}

function linesOf(hit: FoundParagraph, color: boolean): string[] {
  const paint = (code: number, text: string): string => (color ? `\x1b[${code}m${text}\x1b[0m` : text);
  const { text, marks, cutBefore, cutAfter } = hit.snippet;
  let out = '';
  let from = 0;
  for (const { start, end } of marks) {
    out += text.slice(from, start) + paint(33, text.slice(start, end));
    from = end;
  }
  const shown = `${cutBefore ? '… ' : ''}${out}${text.slice(from)}${cutAfter ? ' …' : ''}`;
  const above = hit.role === 'title' ? null : (hit.heading ?? hit.title);
  return [`${paint(1, hit.address)} ${hit.language}${above ? ` · ${above}` : ''}`, `  ${shown}`];
}
