// Deadlines as a calendar or a feed, for the programs people already have.
import { officialName, titleOfItem } from '../lexicon/index.ts';
import { writeAtom, writeIcs } from '../writers/index.ts';
import type { CycleState } from './cycle.ts';
import { deadlines } from './profiles.ts';
import type { MandateFilter } from './questions.ts';

export interface DeadlineFile {
  readonly to: 'ics' | 'atom';
  /** ISO day the deadlines are said for. */
  readonly asOf: string;
  /** ISO time at which the file is made. */
  readonly now: string;
  readonly language?: string;
}

/** What a calendar or a feed is called: the item, the organization and the addressee it is narrowed to, by name. */
export function deadlineTitle({ item, organization, addressee }: MandateFilter, language = 'en'): string {
  const actors = [organization, addressee].map((one) => one && (officialName(one, language) ?? one));
  return ['Octavo', item && (titleOfItem(item, language) ?? item), ...actors].filter(Boolean).join(' · ');
}

/** Deadlines of what is open, due or overdue as iCalendar (RFC 5545) or Atom (RFC 4287). */
export function deadlineFile(
  state: CycleState,
  filter: MandateFilter,
  { to, asOf, now, language }: DeadlineFile,
): string {
  const list = deadlines(state, asOf, filter);
  const name = deadlineTitle(filter, language);
  if (to === 'ics') return writeIcs(list, { name, stamp: now, language });
  const id = `urn:octavo:deadlines:${[filter.item, filter.organization, filter.addressee].map((one) => one ?? '-').join(':')}`;
  return writeAtom(list, { id, title: name, updated: now, language });
}
