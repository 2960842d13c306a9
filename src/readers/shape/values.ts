// The cover's values, read from its lines: symbols, session, agenda, dates, committee, sponsors.
import {
  findSymbols,
  fold,
  kindOf,
  type LanguagePack,
  listedNames,
  lookUp,
  matchForms,
  nameWords,
  normalSymbol,
  organOf,
  readDate,
  readOrdinal,
  sessionOf,
} from '../../lexicon/index.ts';
import type { AgendaItem, Cover, Language } from '../../tree/index.ts';
import { adoptedOn } from '../adopted.ts';
import { agendaLetter } from '../agenda-letter.ts';
import type { Furniture } from '../passage.ts';
import type { Masthead, ReadLine } from './cover.ts';

/** Everything the cover says; what no line prints is null or empty. */
export function coverOf(masthead: Masthead, furniture: Furniture, pack: LanguagePack, language: string): Cover {
  const { lines } = masthead;
  const of = (field: ReadLine['field']) => lines.filter((line) => line.field === field);
  const organs = organsOf(of('organ'), pack);
  const symbols = symbolsOf(of('symbol'), furniture, masthead, organs, of('document-title'), pack);
  const proponent = of('proponent')
    .map((line) => fold(line.words.text))
    .join(' ');
  return {
    lines: lines.map(({ field, words }) => ({ field, words })),
    symbols,
    organs: organs.length
      ? organs
      : [...new Set(symbols.map((one) => organOf(one.symbol)).filter((one) => one !== null))],
    session: sessionFrom(of('session'), symbols, language),
    agenda: of('agenda').flatMap((line) => agendaOf(line.values.items ?? '', line.values.form === 'agendaProvisional')),
    distributionDate:
      of('date')
        .map((line) => readDate(line.words.text, language))
        .find((one) => one !== null) ?? null,
    adoptionDate: adoptionDate(lines, pack, language),
    meeting: meetingOf(of('adoption'), language),
    withoutReferenceToCommittee: committeeOf(proponent, pack),
    draftSymbols: draftsOf(of('proponent')),
    sponsors: of('sponsors').flatMap((line) => sponsorsOf(line, pack, language)),
    originalLanguage: originalOf(of('original-language'), pack),
    periodFrom: null,
  };
}

function organsOf(lines: readonly ReadLine[], pack: LanguagePack): string[] {
  const names = Object.entries(pack.organs);
  const found = lines.flatMap((line) => {
    const folded = fold(line.words.text);
    return names.filter(([name]) => folded.includes(fold(name))).map(([, actor]) => actor as string);
  });
  return [...new Set(found)];
}

function symbolsOf(
  lines: readonly ReadLine[],
  furniture: Furniture,
  masthead: Masthead,
  organs: readonly string[],
  titles: readonly ReadLine[],
  pack: LanguagePack,
): Cover['symbols'] {
  const found = new Map<string, 'printed' | 'derived'>();
  for (const line of lines) for (const one of findSymbols(line.words.text)) found.set(one.symbol, 'printed');
  for (const text of furniture.symbols) {
    for (const one of findSymbols(text)) if (!found.has(one.symbol)) found.set(one.symbol, 'derived');
  }
  if (!found.size) {
    const numbered = numberedSymbol(masthead.number, organs, titles, pack);
    if (numbered) found.set(numbered, 'derived');
  }
  return [...found].map(([symbol, basis]) => ({ symbol, basis }));
}

/** A resolution that prints its number but no symbol: "77/13." of the Assembly, "Resolution 2672 (2023)" of the Council. */
function numberedSymbol(
  number: string | null,
  organs: readonly string[],
  titles: readonly ReadLine[],
  pack: LanguagePack,
): string | null {
  const council = titles.map((line) => line.values.number).find((one) => one !== undefined && /\(\d{4}\)/.test(one));
  if (council) return normalSymbol(`S/RES/${council}`);
  if (!number) return null;
  const adopted = titles.map((line) => fold(line.words.text)).join(' ');
  const named = Object.entries(pack.organs).find(([name]) => adopted.includes(fold(name)))?.[1];
  const organ = organs[0] ?? named;
  return organ === 'un/UNGA'
    ? normalSymbol(`A/RES/${number}`)
    : organ === 'un/HRC'
      ? normalSymbol(`A/HRC/RES/${number}`)
      : null;
}

/** The Assembly's session where the symbol tells it: a commission's own may be printed beside it. */
function sessionFrom(lines: readonly ReadLine[], symbols: Cover['symbols'], language: string): Cover['session'] {
  const printed = lines
    .filter((line) => line.values.form === 'session')
    .map((line) => readOrdinal(line.values.ordinal, language))
    .filter((number) => number !== null);
  const derived = symbols.map(({ symbol }) => sessionOf(symbol)).find((session) => session !== null);
  const told = derived == null ? null : Number(derived);
  if (printed.length) return { number: printed.find((number) => number === told) ?? printed[0], basis: 'printed' };
  return told === null ? null : { number: told, basis: 'derived' };
}

/** "126 a), b) et c)", "129 (a) and (b)", "14 and 117": items with their letters. */
export function agendaOf(items: string, provisional: boolean): AgendaItem[] {
  const out: { item: number; letters: string[]; provisional: boolean }[] = [];
  for (const token of items.matchAll(/(\d{1,3})|\(?([a-z]{1,2}|[а-я]|[أ-ي]ـ?)\)/gu)) {
    if (token[1]) out.push({ item: Number(token[1]), letters: [], provisional });
    else out.at(-1)?.letters.push(agendaLetter(token[2]));
  }
  return out;
}

function adoptionDate(lines: readonly ReadLine[], pack: LanguagePack, language: string): string | null {
  for (const line of lines) {
    if (line.field === 'adoption') return readDate(line.values.date ?? '', language);
    if (line.field !== 'document-title') continue;
    const date = adoptedOn(line.words.text, pack, language);
    if (date) return date;
  }
  return null;
}

const meetingOf = (lines: readonly ReadLine[], language: string): number | null =>
  lines.map((line) => readOrdinal(line.values.ordinal ?? '', language)).find((one) => one !== null) ?? null;

function committeeOf(proponent: string, pack: LanguagePack): boolean | null {
  const inner = proponent.replace(/^\[|\]$/g, '');
  if (!inner) return null;
  if (matchForms(inner, pack.withoutReference)) return true;
  return matchForms(inner, pack.committeeReport) ? false : null;
}

const draftsOf = (lines: readonly ReadLine[]): string[] =>
  lines
    .flatMap((line) => findSymbols(line.words.text).map((one) => one.symbol))
    .filter((symbol) => kindOf(symbol) === 'draft');

/** Whoever tables a draft, as printed. An office and who holds it are one; how the text came about is none. */
function sponsorsOf({ values }: ReadLine, pack: LanguagePack, language: string): string[] {
  const text = values.sponsors.replaceAll('*', '').trim();
  const tail = pack.sponsorTails.map((one) => fold(text).indexOf(`, ${fold(one)}`)).find((at) => at > 0);
  const named = text.slice(0, tail);
  const names = listedNames(named, pack.sponsorWords, language).map((one) => withoutArticle(one, language));
  return names.length < 2 || names.some((one) => isKnown(one, language)) ? names : [named];
}

const isKnown = (name: string, language: string): boolean =>
  lookUp(name.replace(/ \([^)]*\)$/, ''), language).length > 0;

/** "the Russian Federation" in a sentence is the name without its article; of what nobody knows it may be a part. */
function withoutArticle(name: string, language: string): string {
  const article = nameWords(language).determiners.find((one) => fold(name).startsWith(fold(one)));
  const bare = article ? name.slice(article.length).trimStart() : name;
  return isKnown(bare, language) ? bare : name;
}

function originalOf(lines: readonly ReadLine[], pack: LanguagePack): Language | null {
  for (const line of lines) {
    const found = Object.entries(pack.languages).find(([name]) => fold(name) === line.values.language);
    if (found) return found[1] as Language;
  }
  return null;
}
