// Every actor of every file of names can be looked up by its official name, its acronyms and its id.
import { describe, expect, test } from 'vitest';
import { expandForms } from './forms.ts';
import { lookUp } from './look-up.ts';
import { ACTOR_TABLES, NAME_PACKS } from './packs.ts';

const ROWS = Object.entries(NAME_PACKS).flatMap(([language, { tables, parts }]) =>
  tables.map((table, file) => ({ language, file, table, parts })),
);

describe('lookUp', () => {
  test.each(ROWS)('$language, file $file', ({ language, table, parts }) => {
    const lost = Object.entries(table).flatMap(([actor, row]) =>
      [...expandForms(row.name, parts), ...(row.acronyms ?? [])].filter(
        (name) => !lookUp(name, language).some((one) => one.actor === actor),
      ),
    );
    expect(lost).toEqual([]);
  });

  test('ids', () => {
    const ids = ACTOR_TABLES.flatMap((table) => Object.keys(table));
    expect(ids.filter((id) => lookUp(id)[0]?.actor !== id)).toEqual([]);
  });
});
