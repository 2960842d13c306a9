// Values of attributes; what the files mark as unknown is null.

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** An ISO date; null for a missing, malformed or unknown one ("0001-01-01"). */
export const dateOf = (value: string | undefined): string | null =>
  value !== undefined && DATE.test(value) && !value.startsWith('0001') ? value : null;

/** The first number in a text: "95e séance" → 95. */
export function firstNumber(text: string): number | null {
  const found = /\d{1,6}/.exec(text);
  return found && Number(found[0]);
}

export const orNull = (value: string | undefined): string | null => value || null;

/** What a table says of a name from a file, which may be any ("constructor"). */
export const known = <T>(table: Readonly<Record<string, T>>, name: string | undefined): T | null =>
  name !== undefined && Object.hasOwn(table, name) ? table[name] : null;
