// Whose number it is: the organ named beside it, else the only one whose sessions and dates allow it.
import { type Ruling, romanNumber, series } from '../../lexicon/index.ts';
import { firstFrom, lastUntil } from '../search.ts';
import type { Mention } from './heads.ts';
import { type CitedNumber, printed } from './numbers.ts';

/** What is known around a number. */
export interface Setting {
  readonly text: string;
  readonly mentions: readonly Mention[];
  /** All organs named in the unit. */
  readonly organs: ReadonlySet<string>;
  /** Date printed with the number, else with the next one of its list (ISO day), or null. */
  readonly date: string | null;
  /** Organ that speaks in the document (`un/UNGA`), or null. */
  readonly speaker: string | null;
  /** Organs named above the unit: in the paragraph of a note, the reports cited before. */
  readonly around: readonly string[];
  /** Year of the document, or null: sessions that had not been held cannot be cited. */
  readonly year: number | null;
  /** What the same number was found to be elsewhere in the document. */
  readonly known: ReadonlyMap<string, string>;
}

const GA = 'un/UNGA';
const HRC = 'un/HRC';

/** Session N of the Assembly runs from September 1945+N to September 1946+N; they are numbered this way from the 31st. */
function fitsAssembly(one: CitedNumber, date: string | null): boolean {
  const session = Number(one.first);
  if (!(session >= 31 && session <= 150)) return false;
  return !date || (date >= `${1945 + session}-08` && date <= `${1946 + session}-10-31`);
}

/** The Human Rights Council has met three times a year since 2006 and adopts fewer than sixty texts a session. */
function fitsCouncil(one: CitedNumber, { date, year }: Setting): boolean {
  const session = Number(one.first);
  if (Number(one.second) > 60 || session > (year === null ? 90 : (year - 2005) * 3)) return false;
  return !date || Math.abs(Number(date.slice(0, 4)) + Number(date.slice(5, 7)) / 12 - (2006 + session / 3)) <= 1;
}

/** "The Council" and "the Assembly" are those whose numbers look like this one. */
function resolved(organ: string, one: CitedNumber): string {
  const year = one.kind === 'pair' && Number(one.first) >= 1946;
  if (organ === 'council') return one.kind === 'year' ? 'un/UNSC' : year ? 'un/ECOSOC' : HRC;
  if (organ === 'assembly') return one.kind === 'pair' && Number(one.first) < 31 ? 'un/UNEA' : GA;
  return organ;
}

/** The organ whose number it is, or null when the text does not tell. */
export function organOfNumber(one: CitedNumber, named: string | null, own: boolean, setting: Setting): string | null {
  if (named) {
    const organ = resolved(named, one);
    if (organ !== GA || one.kind !== 'pair' || possibleInAssembly(one)) return organ;
  }
  if (one.kind === 'year') return 'un/UNSC';
  if (one.kind === 'roman') return subject(one, setting) ?? (oldSession(one) ? GA : null);
  if (one.first.startsWith('ES-')) return GA;
  if (Number(one.first) >= 1946) return ofYear(one, setting);
  return guessed(one, own, setting);
}

/** "The Commission adopted resolution 574 (XXVII)": the organ named just before. */
function subject(one: CitedNumber, { mentions }: Setting): string | null {
  const before = mentions[lastUntil(mentions, one.start)];
  const near = before && one.start - before.end < 40 && !/^(?:council|assembly)$/.test(before.organ);
  return near && before.organ !== 'un/UNSC' ? before.organ : null;
}

/** Sessions of the Assembly were numbered in roman up to the thirtieth; special sessions all were. */
const oldSession = (one: CitedNumber): boolean => one.second.includes('-') || (romanNumber(one.second) ?? 99) <= 30;

/** Numbers of a year are the Economic and Social Council's, or up to 2005 those of the Commission on Human Rights. */
function ofYear(one: CitedNumber, { organs }: Setting): string {
  return Number(one.first) <= 2005 && organs.has('un/CHR') && !organs.has('un/ECOSOC') ? 'un/CHR' : 'un/ECOSOC';
}

const possibleInAssembly = (one: CitedNumber): boolean => /^E?S-/.test(one.first) || Number(one.first) >= 31;

/** The Assembly or the Human Rights Council, or another organ named nearby. */
function guessed(one: CitedNumber, own: boolean, setting: Setting): string | null {
  const near = nearest(one, setting);
  const special = one.first.startsWith('S-');
  const assembly = special ? true : fitsAssembly(one, setting.date);
  const council = special ? near === HRC : fitsCouncil(one, setting);
  if (assembly && !council) return GA;
  const known = setting.known.get(printed(one, null));
  if (!assembly) return known ?? otherwise(one, council, own, near, setting);
  if (setting.speaker === HRC && own) return HRC;
  if (known) return known;
  return near === HRC && (!own || actsItself(one, setting)) ? HRC : GA;
}

/** Not the Assembly's by session or date; a misprinted date does not make it another organ's. */
function otherwise(
  one: CitedNumber,
  council: boolean,
  own: boolean,
  near: string | null,
  setting: Setting,
): string | null {
  if (council && (near === HRC || setting.speaker === HRC || setting.date)) return HRC;
  if (possibleInAssembly(one)) return (own ? null : lesser(one, setting)) ?? GA;
  return near === HRC ? null : near;
}

const PRINCIPAL = new Set([GA, HRC, 'un/UNSC', 'un/ECOSOC', 'council', 'assembly', 'commission']);

/** Another body that numbers its texts by its sessions, named nearest to the number. */
function lesser(one: CitedNumber, { mentions }: Setting): string | null {
  const distance = (mention: Mention): number =>
    mention.end <= one.start ? one.start - mention.end : mention.start - one.end;
  const at = firstFrom(mentions, one.start);
  const bodies = mentions
    .slice(Math.max(0, at - NEIGHBOURS), at + NEIGHBOURS)
    .filter((mention) => !PRINCIPAL.has(mention.organ));
  return bodies.sort((a, b) => distance(a) - distance(b))[0]?.organ ?? null;
}

/** "The Human Rights Council, in its resolution": named just before, in the same sentence. */
function actsItself(one: CitedNumber, { mentions, text }: Setting): boolean {
  const before = mentions[lastUntil(mentions, one.start)];
  return before !== undefined && one.start - before.end < 60 && !/[;.]/.test(text.slice(before.end, one.start));
}

/** How many names around a number are looked at. */
const NEIGHBOURS = 40;

/** The organ named last before the number, else next behind it, else around the unit. */
function nearest(one: CitedNumber, setting: Setting): string | null {
  const usable = (organ: string): boolean =>
    organ !== 'un/UNSC' && organ !== 'un/ECOSOC' && organ !== 'assembly' && organ !== 'commission';
  const small = Number(one.first) < 31;
  const fits = (mention: Mention): boolean => usable(mention.organ) && !(small && mention.organ === GA);
  const at = lastUntil(setting.mentions, one.start) + 1;
  const before = setting.mentions.slice(Math.max(0, at - NEIGHBOURS), at).findLast(fits);
  const behind = small ? setting.mentions.slice(at, at + NEIGHBOURS).find(fits) : undefined;
  const around = small ? setting.around.find((name) => usable(name) && name !== GA) : undefined;
  const organ = before?.organ ?? behind?.organ ?? around ?? null;
  return organ === 'council' ? HRC : organ;
}

/** The symbol of a number, or null where the organ's texts have none. */
export function symbolOf(organ: string, ruling: Ruling, one: CitedNumber, letter: string | null): string | null {
  const known = series.organs[organ];
  const form = known?.[ruling];
  if (!form || !known.numbers.includes(one.kind)) return null;
  return form.replace('{number}', printed(one, letter)).replace('{session}', one.first).replace('{item}', one.second);
}

/** The organ whose report a symbol is (`A/77/53` holds the resolutions of the Human Rights Council), or null. */
export function reportedOrgan(symbol: string): string | null {
  const segments = symbol.split('/');
  for (const [form, organ] of Object.entries(series.reports)) {
    const parts = form.split('/');
    if (
      parts.every((part, i) =>
        part === '{n}' ? /^\d+$/.test(segments[i] ?? '') : (segments[i] ?? '').replace(/[.(].*$/, '') === part,
      )
    )
      return organ;
  }
  return null;
}
