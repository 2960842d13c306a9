// Activities of a report's numbered paragraphs: see README.md.
import { topics } from '../../lexicon/index.ts';
import type { Activity, ActorFact, DateFact } from '../types.ts';
import type { Unit } from '../units.ts';
import { type Evidence, evidenceOf } from './evidence.ts';
import { byOwner, type Found, isoOf, within } from './found.ts';
import { kindsOf } from './kinds.ts';
import { sentencesOf } from './sentences.ts';
import { themesOf } from './themes.ts';

/** One sentence, or several that tell of one activity. */
interface Clause {
  readonly start: number;
  end: number;
  readonly kinds: readonly string[];
  readonly parts: Evidence[];
}

/** Activities of a document, in the order of print. `found`: facts of the whole document. */
export function activitiesOf(units: readonly Unit[], found: Found, language: string | null): Activity[] {
  const actors = byOwner(found.actors);
  const dates = byOwner(found.dates);
  const instruments = byOwner(found.instruments ?? []);
  return units
    .filter((unit) => unit.kind === 'numbered')
    .flatMap((unit) => {
      const own = { actors: within(actors, unit), dates: within(dates, unit), signed: within(instruments, unit) };
      return inUnit(unit, own, language, sectionOrganizations(unit, actors));
    });
}

interface Own {
  readonly actors: readonly ActorFact[];
  readonly dates: readonly DateFact[];
  readonly signed: readonly { readonly start: number }[];
}

function sectionOrganizations(unit: Unit, actors: ReadonlyMap<string, readonly ActorFact[]>): string[] {
  for (const section of unit.sections.toReversed()) {
    const named = organizationsIn(actors.get(section.id) ?? []);
    if (named.length) return named;
  }
  return [];
}

const unique = <T>(list: readonly T[]): T[] => [...new Set(list)];
const organizationsIn = (actors: readonly ActorFact[]): string[] =>
  unique(actors.map((one) => one.actor).filter((one) => one.startsWith('org/')));

function inUnit(unit: Unit, own: Own, language: string | null, section: readonly string[]): Activity[] {
  const named = organizationsIn(own.actors);
  const about = named.length ? named : section;
  if (!about.length) return [];
  const evidence = sentencesOf(unit.text).map((one) => evidenceOf(unit.text, language, one, own.actors));
  const themes = themesOf(evidence, own.actors);
  return clausesOf(unit.text, evidence, own).map((clause) => activity(unit, clause, own, about, themes));
}

/** Sentences without a kind of their own belong to the activity before them, or, at the beginning, after them. */
function clausesOf(text: string, evidence: readonly Evidence[], own: Own): Clause[] {
  const kinds = evidence.map((one) => kindsOf(text, one));
  const signed = (one: Evidence): boolean => own.signed.some((at) => at.start >= one.start && at.start < one.end);
  const sure = kinds.map((one, i) => [...one.sure, ...(signed(evidence[i]) ? ['instrument'] : [])]);
  const any = sure.some((list) => list.length);
  const out: Clause[] = [];
  let before: Evidence[] = [];
  evidence.forEach((one, i) => {
    const list = any ? sure[i] : [...kinds[i].faint];
    if (list.length)
      out.push({ start: (before[0] ?? one).start, end: one.end, kinds: unique(list), parts: [...before, one] });
    else if (out.length) {
      out[out.length - 1].end = one.end;
      out[out.length - 1].parts.push(one);
      return;
    } else before.push(one);
    if (list.length) before = [];
  });
  return out;
}

function activity(unit: Unit, clause: Clause, own: Own, about: readonly string[], themes: readonly string[]): Activity {
  const inside = (one: { readonly start: number; readonly end: number }): boolean =>
    one.start >= clause.start && one.end <= clause.end;
  const actors = own.actors.filter(inside);
  const organizations = organizationsIn(actors);
  const told = new Set(clause.parts.flatMap((part) => part.themes.map((hit) => hit.id)));
  for (const { actor } of actors) for (const theme of topics.themesOfEntity(actor)) told.add(theme);
  return {
    paragraph: unit.id,
    start: unit.at + clause.start,
    end: unit.at + clause.end,
    text: unit.text.slice(clause.start, clause.end),
    organizations: organizations.length ? organizations : about,
    entities: unique(actors.filter((one) => one.role === 'involved').map((one) => one.actor)).filter((one) =>
      one.startsWith('un/'),
    ),
    kinds: clause.kinds,
    dates: unique(own.dates.filter((one) => inside(one) && one.role !== 'reference').map(isoOf)),
    places: [],
    themes: themes.filter((theme) => told.has(theme)),
  };
}
