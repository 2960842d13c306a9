// Files whose keys are numbers or codes: months, States.
import { type Fault, fault, isLanguage, type Parsed } from './files.ts';
import { entriesOf, itemsOf } from './json.ts';
import { actorsOf } from './mentions.ts';

/** Months 1 to 12, each with names that no other has. */
export function checkMonths(file: Parsed): Fault[] {
  if (file.name !== 'months') return [];
  const months = entriesOf(file.root);
  const faults = months
    .filter(({ key }) => !/^(?:[1-9]|1[0-2])$/.test(key))
    .map(({ key, line }) => fault(file, line, `${key} is no month`));
  for (let month = 1; month <= 12; month++)
    if (!months.some(({ key }) => key === String(month)))
      faults.push(fault(file, file.root.line, `month ${month} is missing`));
  const owners = new Map<string, string>();
  for (const { key, line, node } of months) {
    const names = itemsOf(node).map((one) => String(one.value).toLowerCase());
    if (!names.length) faults.push(fault(file, line, `month ${key} has no name`));
    for (const name of names) {
      const other = owners.get(name);
      if (other) faults.push(fault(file, line, `"${name}" of month ${key} is a name of month ${other} already`));
      owners.set(name, key);
    }
  }
  return faults;
}

/** What is told by State has the codes of States (ISO 3166-1 alpha-3). */
export function checkStates(file: Parsed, all: readonly Parsed[]): Fault[] {
  if (!isLanguage(file) || (file.name !== 'nationals' && file.name !== 'places')) return [];
  const actors = actorsOf(all);
  const root = file.name === 'places' ? entriesOf(file.root).find((one) => one.key === 'places')?.node : file.root;
  return entriesOf(root)
    .filter(({ key }) => key !== '' && !key.startsWith('_') && !actors.has(`state/${key}`))
    .map(({ key, line }) => fault(file, line, `${key} is no State`));
}
