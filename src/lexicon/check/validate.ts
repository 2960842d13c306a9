// Checks all data files of the lexicon: every fault with its file and line. See ../README.md.
import { validateNames } from '../names/validate.ts';
import { type Fault, type Files, type Parsed, parseAll } from './files.ts';
import { checkMonths, checkStates } from './kinds.ts';
import { checkKeys } from './languages.ts';
import { checkLists, checkRepeats } from './lists.ts';
import { checkActors } from './mentions.ts';
import { checkVerbs } from './verbs.ts';

/** Checks that look at one file. */
const EACH: readonly ((file: Parsed, all: readonly Parsed[]) => Fault[])[] = [
  checkRepeats,
  checkLists,
  checkActors,
  checkMonths,
  checkStates,
  checkVerbs,
];

/** All faults of `files`, the contents of `data/` by path; none: the lexicon may be loaded. */
export function validateLexicon(files: Files): Fault[] {
  const { parsed, faults } = parseAll(files);
  if (faults.length) return faults;
  const own = parsed.flatMap((file) => EACH.flatMap((check) => check(file, parsed)));
  return [...own, ...checkKeys(parsed), ...namesOf(files)];
}

function namesOf(files: Files): Fault[] {
  const data = Object.entries(files).map(([path, text]) => ({ path, text }));
  const languages = new Set(
    data.map(({ path }) => /([a-z]+)\/names\//.exec(path)?.[1]).filter((one) => one !== undefined),
  );
  const names = [...languages].map((one) => [one, data.filter(({ path }) => path.includes(`${one}/names/`))] as const);
  return validateNames({
    actors: data.filter(({ path }) => path.includes('actors/')),
    names: Object.fromEntries(names),
  });
}
