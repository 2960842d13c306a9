// Where the languages of one work, or a work and its own words, say different things.
import type { Mandate } from '../../facts/index.ts';
import { groupOf, latinLetter, organOf } from '../../lexicon/index.ts';
import { addressOf, type Contradiction, type Held } from '../held.ts';
import { isSession, sessionDates } from '../sessions/index.ts';
import { printedSession } from './printed-session.ts';
import { requestsOf } from './requests.ts';

type Look = (held: Held) => string | null;

const agendaOf: Look = ({ agenda, language }) =>
  agenda
    .map(({ item, letters, provisional }) => {
      const latin = letters.map((letter) => latinLetter(letter, language));
      return `${provisional ? 'provisional ' : ''}${item} ${latin}`.trimEnd();
    })
    .join('; ') || null;

const voteOf: Look = ({ vote }) => vote && `${vote.inFavour ?? 0}–${vote.against ?? 0}–${vote.abstaining ?? 0}`;

const LOOKS: Readonly<Record<string, Look>> = {
  session: ({ session }) => (session === null ? null : String(session)),
  'adoption-date': ({ adoptionDate }) => adoptionDate,
  meeting: ({ plenaryMeeting }) => (plenaryMeeting === null ? null : String(plenaryMeeting)),
  draft: ({ draftSymbols }) => draftSymbols.join(', ') || null,
  agenda: agendaOf,
  vote: voteOf,
};

const coverOf = ({ symbol, language }: Held): string => addressOf(`${symbol}/${language ?? 'und'}`, 'cover');

/** What the languages of one work say against each other; silence is no contradiction. */
export function contradictionsAmong(held: readonly Held[]): readonly Contradiction[] {
  const out: Contradiction[] = [];
  for (const [about, look] of Object.entries(LOOKS)) {
    const known = held.flatMap((one) => {
      const value = look(one);
      return value === null ? [] : { address: coverOf(one), value };
    });
    if (new Set(known.map(({ value }) => value)).size > 1) out.push(frozen(about, known));
  }
  return [...out, ...sessionsAsked(held), ...held.flatMap(pastSessions)];
}

const frozen = (about: string, sources: Contradiction['sources']): Contradiction =>
  Object.freeze({ about, sources: Object.freeze(sources) });

/** Paragraphs that ask for different sessions in different languages. */
function sessionsAsked(held: readonly Held[]): Contradiction[] {
  const asked = new Map<string, { address: string; value: string }[]>();
  for (const one of held) {
    const own = requestsOf(one).filter(({ session }) => session !== null);
    for (const [paragraph, requests] of Map.groupBy(own, (request) => request.paragraph)) {
      const value = [...new Set(requests.map(({ session }) => session))].sort().join(', ');
      const sources = asked.get(paragraph) ?? [];
      asked.set(paragraph, sources);
      sources.push({ address: addressOf(`${one.symbol}/${one.language ?? 'und'}`, paragraph), value });
    }
  }
  return [...asked.values()]
    .filter((sources) => new Set(sources.map(({ value }) => value)).size > 1)
    .map((sources) => frozen('session-asked', sources));
}

/** Reports to the Assembly and items of its agenda, asked for at a session that was over when it asked. */
function pastSessions(held: Held): Contradiction[] {
  const date = held.adoptionDate;
  if (!date || organOf(held.symbol) !== ASSEMBLY) return [];
  return held.facts.mandates.flatMap((mandate) => {
    const asked = sessionOfAssembly(held, mandate);
    if (!isSession(asked) || sessionDates(asked).ends.date >= date) return [];
    const address = `${held.symbol}/${held.language ?? 'und'}`;
    return frozen('session-past', [
      { address: addressOf(address, mandate.paragraph), value: String(asked) },
      { address: addressOf(address, 'cover'), value: date },
    ]);
  });
}

const ASSEMBLY = 'un/UNGA';

/** The session at which something is placed on the Assembly's agenda or reported to it; sessions of others do not count. */
function sessionOfAssembly(
  held: Held,
  { kind, verb, addressees, paragraph, start, end, session }: Mandate,
): number | null {
  const agenda = kind === 'agenda' && !addressees.length && groupOf(verb) === 'deciding';
  if (session !== null || !(agenda || (kind === 'report' && addressees.includes('un/SG'))))
    return agenda ? session : null;
  const text = held.paragraphs.find(({ id }) => id === paragraph)?.text.slice(start, end) ?? '';
  const printed = printedSession(text, held.language ?? 'en');
  if (!printed || agenda) return printed?.session ?? null;
  const before = held.facts.actors.findLast(
    (one) => one.paragraph === paragraph && one.start >= start && one.end <= start + printed.start,
  );
  return before?.actor === ASSEMBLY ? printed.session : null;
}
