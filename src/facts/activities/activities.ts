// Activities of a report's numbered paragraphs: see README.md.
import { topics } from '../../lexicon/index.ts';
import { firstFrom } from '../search.ts';
import type { Activity, ActorFact, DateFact } from '../types.ts';
import type { Unit } from '../units.ts';
import { type Evidence, evidenceOf } from './evidence.ts';
import { type ByOwner, byOwner, type Found, inside, isoOf, within } from './found.ts';
import { kindsOf } from './kinds.ts';
import { placesOf } from './places.ts';
import { sentencesOf } from './sentences.ts';
import { faintThemesOf, themesOf } from './themes.ts';

/** One sentence, or several that tell of one activity. */
interface Clause {
  readonly start: number;
  end: number;
  readonly kinds: readonly string[];
  readonly parts: Evidence[];
}

/** What is known around a paragraph's words. */
interface Own {
  readonly language: string | null;
  readonly actors: readonly ActorFact[];
  readonly dates: readonly DateFact[];
  readonly signed: readonly { readonly start: number; readonly end: number }[];
  /** Organizations of the paragraph, or of the heading above it. */
  readonly about: readonly string[];
  /** An entity and an organization under whose heading it stands. */
  readonly together: boolean;
}

/** Activities of a document, in the order of print. `found`: facts of the whole document. */
export function activitiesOf(units: readonly Unit[], found: Found, language: string | null): Activity[] {
  const numbered = units.filter((unit) => unit.kind === 'numbered');
  if (!numbered.length) return [];
  const actors = byOwner(found.actors);
  const dates = byOwner(found.dates);
  const instruments = byOwner(found.instruments ?? []);
  return numbered.flatMap((unit) => {
    const own = within(actors, unit);
    const named = organizationsIn(own);
    const about = named.length ? named : sectionOrganizations(unit, actors);
    if (!about.length) return [];
    return inUnit(unit, {
      language,
      actors: own,
      dates: within(dates, unit),
      signed: within(instruments, unit),
      about,
      together: isTogether(unit, own, actors),
    });
  });
}

function sectionOrganizations(unit: Unit, actors: ByOwner<ActorFact>): string[] {
  for (const section of unit.sections.toReversed()) {
    const named = organizationsIn(actors.get(section.id) ?? []);
    if (named.length) return named;
  }
  return [];
}

const unique = <T>(list: readonly T[]): T[] => [...new Set(list)];
const organizationsIn = (actors: readonly ActorFact[]): string[] =>
  unique(actors.map((one) => one.actor).filter((one) => one.startsWith('org/')));

function inUnit(unit: Unit, own: Own): Activity[] {
  const evidence = sentencesOf(unit.text).map((one) => evidenceOf(unit.text, own.language, one, own.actors));
  const clauses = clausesOf(unit.text, evidence, own);
  if (!clauses.length) return [];
  const themes = themesOf(evidence, own.actors);
  const faint = themes.length ? [] : faintThemesOf(unit.text, own.language, evidence, own.actors);
  return clauses.map((clause) => activity(unit, clause, own, themes, faint));
}

function startsIn(list: Own['signed'], { start, end }: Evidence): boolean {
  const first = list[firstFrom(list, start)];
  return first !== undefined && first.start < end;
}

/** Kinds of each sentence: the sure ones, or the faint ones where the whole paragraph has none sure. */
function kindsBySentence(text: string, evidence: readonly Evidence[], own: Own): string[][] {
  const kinds = evidence.map((one) => kindsOf(text, one));
  const sure = kinds.map((one, i) => {
    const signed = startsIn(own.signed, evidence[i]);
    return unique([...one.sure, ...(signed ? ['instrument'] : [])]);
  });
  if (sure.some((list) => list.length)) return sure;
  const faint = kinds.map((one) => [...one.faint]);
  return faint.some((list) => list.length) || !own.together ? faint : kinds.map((_, i) => (i ? [] : [COORDINATION]));
}

/** What parties do together where nothing definite is said of it. */
const COORDINATION = 'coordination';

/** Whether a paragraph under an organization's heading names it beside an entity that takes part. */
const isTogether = (unit: Unit, own: readonly ActorFact[], all: ByOwner<ActorFact>): boolean =>
  organizationsIn(own).length > 0 &&
  sectionOrganizations(unit, all).length > 0 &&
  own.some((one) => one.role === 'involved' && one.actor.startsWith('un/'));

/** Sentences without a kind of their own belong to the activity before them, or, at the beginning, after them. */
function clausesOf(text: string, evidence: readonly Evidence[], own: Own): Clause[] {
  const out: Clause[] = [];
  let waiting: Evidence[] = [];
  kindsBySentence(text, evidence, own).forEach((kinds, i) => {
    const part = evidence[i];
    const last = out.at(-1);
    if (kinds.length) {
      const parts = [...waiting, part];
      out.push({ start: parts[0].start, end: part.end, kinds, parts });
      waiting = [];
    } else if (last) {
      last.end = part.end;
      last.parts.push(part);
    } else waiting.push(part);
  });
  return out;
}

function activity(unit: Unit, clause: Clause, own: Own, themes: readonly string[], faint: readonly string[]): Activity {
  const actors = inside(own.actors, clause.start, clause.end);
  const organizations = organizationsIn(actors);
  const involved = actors.filter((one) => one.role === 'involved' && one.actor.startsWith('un/'));
  const told = themesIn(clause, actors);
  return {
    paragraph: unit.id,
    start: unit.at + clause.start,
    end: unit.at + clause.end,
    text: unit.text.slice(clause.start, clause.end),
    organizations: organizations.length ? organizations : own.about,
    entities: unique(involved.map((one) => one.actor)),
    kinds: clause.kinds,
    dates: unique(
      inside(own.dates, clause.start, clause.end)
        .filter((one) => one.role !== 'reference')
        .map(isoOf),
    ),
    places: placesOf(unit.text, own.language, clause.parts, actors),
    themes: [...themes.filter((theme) => told.has(theme)), ...faint],
  };
}

function themesIn(clause: Clause, actors: readonly ActorFact[]): ReadonlySet<string> {
  const out = new Set(clause.parts.flatMap((part) => part.themes.map((hit) => hit.id)));
  for (const { actor } of actors) for (const theme of topics.themesOfEntity(actor)) out.add(theme);
  return out;
}
