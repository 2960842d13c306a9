// What a document asks: its mandates, each with the words of its object.
import type { Mandate } from '../../facts/index.ts';
import { strengthOf } from '../../lexicon/index.ts';
import { addressOf, type Held } from '../held.ts';
import { isSession } from '../sessions/index.ts';
import type { Request, RequestKind } from './types.ts';

/** The requests of a document in the order of its text. */
export function requestsOf(held: Held): readonly Request[] {
  const texts = new Map(held.paragraphs.map(({ id, text }) => [id, text]));
  return Object.freeze(held.facts.mandates.flatMap((mandate) => requestOf(held, mandate, texts) ?? []));
}

function requestOf(held: Held, mandate: Mandate, texts: ReadonlyMap<string, string>): Request | null {
  const kind = kindOf(mandate);
  if (!kind) return null;
  const { paragraph, verb, phrase, addressees, object, text, due, recurrence } = mandate;
  return Object.freeze({
    mandate: addressOf(held.symbol, paragraph),
    work: held.symbol,
    paragraph,
    kind,
    verb,
    phrase,
    strength: strengthOf(verb),
    addressees,
    object: (object && texts.get(paragraph)?.slice(object.start, object.end)) || null,
    text,
    language: held.language,
    session: isSession(mandate.session) ? mandate.session : null,
    derived: mandate.basis === 'derived',
    due,
    recurrence,
  });
}

/** Nobody but the Assembly places an item on its agenda; an action that nobody is asked for is a decision. */
function kindOf({ kind, addressees, session }: Mandate): RequestKind | null {
  if (kind === 'report') return kind;
  if (kind === 'agenda' && !addressees.length) return session === null ? null : kind;
  return kind !== 'statement' && addressees.length ? 'action' : null;
}
