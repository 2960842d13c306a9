// octavo review SYMBOL FACT VERDICT: a person's word on a fact.
import {
  giveSymbol,
  lookUp,
  type Register,
  reviewFact,
  reviews,
  undoFactReview,
  withdraw,
} from '../../../register/index.ts';
import { optionsOf } from '../options.ts';
import { print } from '../output.ts';
import { type Command, UsageError } from './command.ts';
import { REGISTER_OPTION, withRegister } from './with-register.ts';

const VERDICTS = ['confirm', 'reject', 'correct'] as const;
const KEPT = { confirm: 'confirmed', reject: 'rejected', correct: 'corrected' } as const;

export const review: Command = {
  name: 'review',
  summary: 'confirm, reject or correct a fact; list what was said',
  usage: 'review [SYMBOL [FACT confirm|reject|correct]] [--set FIELD=VALUE]… [--reason TEXT] [--undo REVIEW]',
  about: [
    'A review is anchored to the words of the fact: it survives a new reading, a better copy and a rebuild, and says so when the words are gone.',
    'Without a fact: lists the reviews of the document, or of all. octavo show SYMBOL --facts gives the numbers of facts.',
  ].join('\n'),
  options: [
    ['--set FIELD=VALUE', 'what the fact should say, as JSON or plain text: --set validTo=2027-12-31'],
    ['--reason TEXT', 'why'],
    ['--language L', 'the language whose fact is meant'],
    ['--undo REVIEW', 'take a review back'],
    ['--json', 'print the list as JSON'],
    REGISTER_OPTION,
  ],
  examples: [
    ['octavo review A/RES/77/13 41 confirm', 'the fact is right'],
    [
      'octavo review A/79/302 88 correct --set validTo=2027-12-31 --reason "see the text of the agreement"',
      'it should say that',
    ],
  ],
  run,
};

async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = optionsOf(args, {
    set: { type: 'string', multiple: true },
    reason: { type: 'string' },
    language: { type: 'string' },
    undo: { type: 'string' },
    json: { type: 'boolean' },
    register: { type: 'string' },
  });
  const [symbol, fact, word] = positionals;
  return withRegister(values.register, async (register) => {
    const of = symbol === undefined ? undefined : await lookUp(register, symbol);
    if (fact === undefined && values.undo === undefined) return list(register, of, values.json === true);
    if (of === undefined) throw new UsageError('review needs a symbol');
    if (values.undo !== undefined) await undoFactReview(register, of, Number(values.undo));
    else {
      const verdict = KEPT[word as keyof typeof KEPT];
      if (!verdict) throw new UsageError(`a review is one of ${VERDICTS.join(', ')}`);
      const { language, reason } = values;
      const order = { symbol: of, fact: Number(fact), verdict, correction: fieldsOf(values.set), language, reason };
      print(`review ${await reviewFact(register, order)}`);
    }
    return 0;
  });
}

const fieldsOf = (sets: readonly string[] | undefined): Record<string, unknown> =>
  Object.fromEntries((sets ?? []).map(fieldOf));

function fieldOf(set: string): [string, unknown] {
  const at = set.indexOf('=');
  if (at < 1) throw new UsageError(`--set ${set}: write FIELD=VALUE`);
  const value = set.slice(at + 1);
  try {
    return [set.slice(0, at), JSON.parse(value)];
  } catch {
    return [set.slice(0, at), value];
  }
}

async function list(register: Register, symbol: string | undefined, json: boolean): Promise<number> {
  for (const one of await reviews(register, symbol)) {
    if (json) print(JSON.stringify(one));
    else if (!one.undone)
      print(
        `${one.review} ${one.verdict} ${one.kind} «${one.words.slice(0, 60)}» ${one.paragraph} ${one.state} (${one.who})`,
      );
  }
  return 0;
}

export const rename: Command = {
  name: 'rename',
  summary: 'give a document its right symbol',
  usage: 'rename SYMBOL NEW --reason TEXT [--register PLACE]',
  about:
    'Corrects a wrong or provisional symbol. The old address leads to the new one; the reason is kept in the audit trail.',
  options: [['--reason TEXT', 'why'], REGISTER_OPTION],
  examples: [['octavo rename provisional/8592c30899eb A/79/302 --reason "cited so in 79/330"', 'names a report']],
  run: async (args) => {
    const { values, positionals } = optionsOf(args, { reason: { type: 'string' }, register: { type: 'string' } });
    if (positionals.length !== 2 || !values.reason) throw new UsageError('rename needs two symbols and --reason');
    return withRegister(values.register, async (register) => {
      print(await giveSymbol(register, await lookUp(register, positionals[0]), positionals[1], values.reason!));
      return 0;
    });
  },
};

export const withdrawCommand: Command = {
  name: 'withdraw',
  summary: 'withdraw a document that should not be there, or bring it back',
  usage: 'withdraw SYMBOL --reason TEXT | --back [--register PLACE]',
  about:
    'A withdrawn document is shown and found no more. Its original, reviews and the reason stay; --back brings it back.',
  options: [['--reason TEXT', 'why'], ['--back', 'bring it back'], REGISTER_OPTION],
  examples: [['octavo withdraw A/79/999 --reason "a draft taken in by mistake"', 'withdraws']],
  run: async (args) => {
    const { values, positionals } = optionsOf(args, {
      reason: { type: 'string' },
      back: { type: 'boolean' },
      register: { type: 'string' },
    });
    if (positionals.length !== 1 || (!values.reason && !values.back))
      throw new UsageError('withdraw needs a symbol and --reason, or --back');
    return withRegister(values.register, async (register) => {
      await withdraw(register, await lookUp(register, positionals[0]), values.back ? null : values.reason!);
      return 0;
    });
  },
};
