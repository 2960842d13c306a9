// octavo show SYMBOL: a held document, or one paragraph with its facts.
import {
  documentOf,
  type FactRow,
  factsAfterReview,
  type HeldDocument,
  lookUp,
  sponsorsOf,
  treeOfExpression,
} from '../../../register/index.ts';
import { optionsOf } from '../options.ts';
import { print } from '../output.ts';
import { show as showDocument } from '../show.ts';
import { type Command, UsageError } from './command.ts';
import { REGISTER_OPTION, withRegister } from './with-register.ts';

export const show: Command = {
  name: 'show',
  summary: 'show a held document, or one of its paragraphs with its facts',
  usage: 'show SYMBOL[#PARAGRAPH] [--language L] [--facts] [--json] [--register PLACE]',
  about: 'Shows a document of the register in a language; with --facts each fact with its number, words and review.',
  options: [
    ['--language L', 'en, fr, es, ru, ar or zh; default: the first held in this order'],
    ['--facts', 'list the facts with their numbers, as octavo review names them'],
    ['--json', "print CONTRACT's object with the reviews applied"],
    REGISTER_OPTION,
  ],
  examples: [
    ['octavo show A/RES/79/330 --language fr', 'the French text'],
    ['octavo show "A/RES/77/13#para_7" --facts', 'one paragraph and what was found in it'],
  ],
  run,
};

async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = optionsOf(args, {
    language: { type: 'string' },
    facts: { type: 'boolean' },
    json: { type: 'boolean' },
    register: { type: 'string' },
  });
  if (positionals.length !== 1) throw new UsageError('show needs one symbol');
  return withRegister(values.register, async (register) => {
    const [asked, paragraph] = positionals[0].split('#');
    const document = await documentOf(register, await lookUp(register, asked), { language: values.language });
    const facts = factsAfterReview(document.reading, document.facts);
    if (values.json)
      print(JSON.stringify({ ...document.reading, workSponsors: await sponsorsOf(register, document), facts }));
    else if (values.facts || paragraph) for (const line of paragraphs(document, paragraph)) print(line);
    else {
      const tree = await treeOfExpression(register, document.work.work, document.expression.expression);
      const shown = { document: tree, facts, messages: [], file: asked, size: 0, format: null, encoding: null };
      print(showDocument(shown, process.stdout.isTTY === true));
    }
    return 0;
  });
}

function* paragraphs(document: HeldDocument, only: string | undefined): Generator<string> {
  const { reading } = document;
  const owners = [
    ...(reading.title ? [{ id: 'title', text: reading.title }] : []),
    ...reading.paragraphs,
    ...reading.sections.map(({ id, heading }) => ({ id, text: heading })),
    ...reading.notes.map(({ marker, text }) => ({ id: `note:${marker}`, text })),
  ];
  for (const { id, text } of owners) {
    if (only && id !== only && !id.startsWith(`${only}__`)) continue;
    const facts = document.facts.filter((fact) => fact.paragraph === id);
    if (!only && !facts.length) continue;
    yield `${document.work.symbol}#${id}`;
    yield `  ${text}`;
    for (const fact of facts) yield `  ${lineOf(fact)}`;
  }
}

function lineOf({ fact, kind, words, value, derived, review }: FactRow): string {
  const known = Object.entries(value).filter(([, one]) => one !== null && !(Array.isArray(one) && !one.length));
  const said = known.map(([name, one]) => `${name} ${typeof one === 'string' ? one : JSON.stringify(one)}`).join(', ');
  const marks = [derived ? 'derived' : null, review ? `${review.verdict} by ${review.who}` : null].filter(Boolean);
  return `[${fact}] ${kind} «${words}» ${said}${marks.length ? ` (${marks.join('; ')})` : ''}`;
}
