// octavo lexicon NAME: who a name, an acronym or an id means.
import { type LexiconAnswer, lookUpName } from '../../../register/index.ts';
import { optionsOf } from '../options.ts';
import { print, printError } from '../output.ts';
import { type Command, UsageError } from './command.ts';

export const lexicon: Command = {
  name: 'lexicon',
  summary: 'look a name, an acronym or an id up',
  usage: 'lexicon NAME [--language LANGUAGE] [--json]',
  about:
    'Says which UN body, organization or State a name can mean, with its names, its parent, its organs and when it had this name.',
  options: [
    ['--language LANGUAGE', 'only names in this language (en, fr)'],
    ['--json', 'print JSON'],
  ],
  examples: [
    ['octavo lexicon ONUDI', 'an acronym'],
    ['octavo lexicon "Economic Cooperation Organization"', 'a name'],
    ['octavo lexicon un/DPPA', 'an id'],
  ],
  run,
};

async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = optionsOf(args, { language: { type: 'string' }, json: { type: 'boolean' } });
  if (positionals.length !== 1) throw new UsageError('lexicon needs one name (quote it if it has blanks)');
  const answers = lookUpName(positionals[0], values.language);
  if (values.json) print(JSON.stringify(answers, null, 2));
  else if (answers.length) print(answers.map(described).join('\n\n'));
  else printError(`octavo: no name like "${positionals[0]}" is known`);
  return answers.length ? 0 : 1;
}

/** One line a field; what is empty is left out. */
function described(answer: LexiconAnswer): string {
  const rows = Object.entries(answer).filter(([, value]) => value !== null && !(Array.isArray(value) && !value.length));
  return rows
    .map(([name, value]) => `${name.padEnd(10)} ${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join('\n');
}
