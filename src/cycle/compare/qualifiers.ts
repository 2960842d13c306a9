// Qualifiers put in or taken out: "as appropriate" binds less, "without delay" more.
import { qualifiersIn } from '../../lexicon/index.ts';
import { differences, meaning } from './meaning.ts';
import type { Side } from './side.ts';
import type { Meaning } from './types.ts';

interface Found {
  readonly qualifier: string;
  readonly words: string;
  readonly limits: boolean;
}

export function qualifierMeanings(before: Side, after: Side): Meaning[] {
  const change = differences(foundIn(before), foundIn(after), ({ qualifier }) => qualifier);
  return [
    ...change.out.map(({ limits, qualifier, words }) =>
      meaning('change-qualifier-out', limits ? 'stronger' : 'weaker', { qualifier, words }),
    ),
    ...change.in.map(({ limits, qualifier, words }) =>
      meaning('change-qualifier-in', limits ? 'weaker' : 'stronger', { qualifier, words }),
    ),
  ];
}

const foundIn = ({ text, work }: Side): Found[] =>
  qualifiersIn(text, work.language).map(({ id, effect, start, end }) => ({
    qualifier: id,
    words: text.slice(start, end),
    limits: effect === 'limits',
  }));
