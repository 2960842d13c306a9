// What the lexicon knows of a name, an acronym or an id.
import { actorRow, ancestorsOf, organsOf, twinOf } from './actors.ts';
import { fold } from './fold.ts';
import { expandForms } from './forms.ts';
import { NAME_PACKS } from './packs.ts';
import type { ActorRow, DatedName, FormKind, NameRow } from './types.ts';

/** An actor with all that its data files say. */
export interface LookedUp {
  readonly actor: string;
  readonly row: ActorRow;
  /** Ids above it, nearest first. */
  readonly parents: readonly string[];
  readonly organs: readonly string[];
  /** The same body's other id, or null. */
  readonly twin: string | null;
  /** Its names by language, in the notation of the files. */
  readonly names: Readonly<Record<string, NameRow>>;
  /** How it was found; `dated` where the name found was used only for a time. */
  readonly found: {
    readonly by: 'id' | FormKind;
    readonly language: string | null;
    readonly dated: DatedName | null;
    /** Capitals or accents differ from the lexicon's. */
    readonly loosely: boolean;
  };
}

interface Entry {
  readonly actor: string;
  readonly form: string;
  readonly by: FormKind;
  readonly dated: DatedName | null;
}

const loose = (text: string): string => fold(text).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const INDEX = new Map<string, ReadonlyMap<string, readonly Entry[]>>();

function indexOf(language: string): ReadonlyMap<string, readonly Entry[]> {
  const there = INDEX.get(language);
  if (there) return there;
  const { tables, parts } = NAME_PACKS[language];
  const entries = tables.flatMap((table) =>
    Object.entries(table).flatMap(([actor, row]) => entriesOf(actor, row, parts)),
  );
  const fresh = Map.groupBy(entries, (one) => loose(one.form));
  INDEX.set(language, fresh);
  return fresh;
}

function entriesOf(actor: string, row: NameRow, parts: Readonly<Record<string, string>>): Entry[] {
  const named = [row.name, ...(row.also ?? [])].flatMap((one) => {
    const dated = typeof one === 'string' ? null : one;
    return expandForms(dated ? dated.name : (one as string), parts).map(
      (form) => ({ actor, form, by: 'name', dated }) as const,
    );
  });
  return [...named, ...(row.acronyms ?? []).map((form) => ({ actor, form, by: 'acronym', dated: null }) as const)];
}

function lookedUp(actor: string, found: LookedUp['found']): LookedUp | null {
  const row = actorRow(actor);
  if (!row) return null;
  const names: Record<string, NameRow> = {};
  for (const [language, { tables }] of Object.entries(NAME_PACKS))
    for (const table of tables) {
      const own = table[actor] ?? (row.same ? table[row.same] : undefined);
      if (own) names[language] = own;
    }
  return { actor, row, parents: ancestorsOf(actor), organs: organsOf(actor), twin: twinOf(actor), names, found };
}

/**
 * Every actor that a name, an acronym or an id can mean, in one language or in all. Exact forms first; where none is
 * exact, those that differ in capitals and accents only. Nothing known: an empty list.
 */
export function lookUp(name: string, language?: string): LookedUp[] {
  const wanted = name.trim().replace(/\s+/g, ' ');
  const byId = lookedUp(wanted, { by: 'id', language: null, dated: null, loosely: false });
  if (byId) return [byId];
  const languages = language ? [language].filter((one) => one in NAME_PACKS) : Object.keys(NAME_PACKS);
  const hits = languages.flatMap((one) =>
    (indexOf(one).get(loose(wanted)) ?? []).map((entry) => ({ ...entry, language: one })),
  );
  const exact = hits.filter((one) => fold(one.form) === fold(wanted));
  const seen = new Set<string>();
  return (exact.length ? exact : hits)
    .filter((one) => !seen.has(one.actor) && seen.add(one.actor))
    .map((one) => lookedUp(one.actor, { by: one.by, language: one.language, dated: one.dated, loosely: !exact.length }))
    .filter((one) => one !== null);
}
