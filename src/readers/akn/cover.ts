// The cover page → lines by field, and the values their attributes give.
import { normalSymbol, packOf } from '../../lexicon/index.ts';
import type { AgendaItem, Cover, CoverFieldName, CoverLine, Draft } from '../../tree/index.ts';
import { adoptedOn } from '../adopted.ts';
import { agendaLetter } from '../agenda-letter.ts';
import { allNamed, byName, descendant, type Element, elements, plainText } from './element.ts';
import { type Context, wordsOf } from './inline.ts';
import { dateOf, firstNumber, known } from './values.ts';

/** Field by element, and by `refersTo`, `name` or `class` where one element serves several. */
const FIELDS: Readonly<Record<string, CoverFieldName>> = {
  'docAuthority #publisher': 'publisher',
  'docAuthority #issuingBody': 'organ',
  docAuthority: 'organ',
  docNumber: 'symbol',
  docStatus: 'distribution',
  docDate: 'date',
  session: 'session',
  legislature: 'session',
  'inline agenda item': 'agenda',
  'inline agenda item name': 'agenda-title',
  'inline originating document': 'proponent',
  'inline reissue note': 'reissue',
  'inline original language': 'original-language',
  'inline language': 'language',
  'inline sponsors': 'sponsors',
  docLanguage: 'original-language',
  docketNumber: 'job-number',
  'docTitle #adoption': 'adoption',
  docTitle: 'document-title',
  docType: 'document-title',
  docProponent: 'proponent',
};

/** By element, then by what tells its kinds apart; '' is any other. */
const BY_ELEMENT = new Map<string, Map<string, CoverFieldName>>();
for (const [key, field] of Object.entries(FIELDS)) {
  const [name, ...rest] = key.split(' ');
  const own = BY_ELEMENT.get(name) ?? new Map<string, CoverFieldName>();
  BY_ELEMENT.set(name, own.set(rest.join(' '), field));
}

function fieldOf(one: Element): CoverFieldName | null {
  const own = BY_ELEMENT.get(one.name);
  if (!own) return null;
  return own.get(one.value('refersTo') ?? '') ?? own.get(one.value('name') ?? '') ?? own.get('') ?? null;
}

function lineOf(line: Element, context: Context): CoverLine {
  const marked = fieldOf(line) ? line : descendant(line, (one) => fieldOf(one) !== null);
  const field = marked ? fieldOf(marked)! : 'other';
  return { field, words: wordsOf(line, context) };
}

/** The masthead's lines in the order of print. */
export const coverLines = (cover: Element | null, context: Context): Draft<CoverLine>[] =>
  elements(cover)
    .map((line) => lineOf(line, context))
    .filter((line) => line.words.text !== '');

const BODIES: Readonly<Record<string, string>> = {
  ga: 'un/UNGA',
  'un-ga': 'un/UNGA',
  unga: 'un/UNGA',
  generalAssembly: 'un/UNGA',
  sc: 'un/UNSC',
  'un-sc': 'un/UNSC',
  unsc: 'un/UNSC',
  securityCouncil: 'un/UNSC',
  esc: 'un/ECOSOC',
  'un-ecosoc': 'un/ECOSOC',
  economicAndSocialCouncil: 'un/ECOSOC',
  hrc: 'un/HRC',
  humanRightsCouncil: 'un/HRC',
};

const JOINT = /\s*[-–—]\s*(?=[A-Z]+\/)/;

type Below = ReturnType<typeof byName>;

const symbolsOf = (below: Below): string[] =>
  below('docNumber')
    .filter((one) => one.value('refersTo') !== '#letter')
    .flatMap((one) => plainText(one).split(JOINT))
    .filter((symbol) => /^[A-Z]/.test(symbol))
    .map((symbol) => normalSymbol(symbol) ?? symbol);

const TOKEN = /(\d+)|(\p{L}\p{M}?ـ?(?:\s?\p{L}\p{M}?ـ?)?)(?=\))/gu;

/** "125 i)", "127 (t)", "54 and 55" → items with their letters, Latin ones in all languages. */
function agendaOf(below: Below): Draft<AgendaItem>[] {
  const out: Draft<AgendaItem>[] = [];
  for (const one of below('inline')) {
    if (one.value('name') !== 'agenda item') continue;
    const text = plainText(one);
    const printed = /\d/.test(text) ? text : (one.value('title') ?? '');
    for (const [, item, letter] of printed.matchAll(TOKEN)) {
      if (item) out.push({ item: Number(item), letters: [], provisional: false });
      else out.at(-1)?.letters.push(agendaLetter(letter));
    }
  }
  return out;
}

const DRAFT = /[A-Z]+\/[A-Z\d./-]*L\.\d+(?:\/[A-Z][a-z]+\.\d+)*/g;

const draftSymbols = (below: Below): string[] =>
  below('inline')
    .filter((one) => one.value('name') === 'originating document')
    .flatMap((one) => plainText(one).match(DRAFT) ?? []);

function committee(below: Below): boolean | null {
  const proponent = below('docProponent')[0]?.value('refersTo');
  return proponent === undefined ? null : proponent === '#noMainCommittee';
}

const dated = (below: Below, refersTo: string): string | null => {
  const date = below('docDate').find((one) => one.value('refersTo') === refersTo);
  return dateOf(date?.value('date'));
};

/** Some files leave the day of the printed title without its element. */
function dateInTitle(lines: readonly CoverLine[], language: string | null): string | null {
  const title = lines.find((line) => line.field === 'document-title');
  return title && language ? adoptedOn(title.words.text, packOf(language), language) : null;
}

function sessionOf(below: Below): Draft<Cover>['session'] {
  const value = Number(below('session')[0]?.value('value'));
  return Number.isInteger(value) && value > 0 ? { number: value, basis: 'printed' } : null;
}

const sponsorsOf = (below: Below): string[] =>
  below('docProponent').flatMap((one) => allNamed(one, 'organization').map(plainText));

/** Everything the cover page says; `author` is the work's author in the file's own terms. */
export function coverOf(cover: Element | null, author: string, context: Context): Draft<Cover> {
  const below = byName(cover);
  const body = known(BODIES, author);
  const lines = coverLines(cover, context);
  const adoption = descendant(cover, (one) => one.value('name') === 'adoptionMeeting');
  return {
    lines,
    symbols: symbolsOf(below).map((symbol) => ({ symbol, basis: 'printed' as const })),
    organs: body ? [body] : [],
    session: sessionOf(below),
    agenda: agendaOf(below),
    distributionDate: dated(below, '#dateOfIssuance'),
    adoptionDate: dated(below, '#adoptionDate') ?? dateInTitle(lines, context.language),
    meeting: adoption ? firstNumber(adoption.value('title') ?? plainText(adoption)) : null,
    withoutReferenceToCommittee: committee(below),
    draftSymbols: draftSymbols(below),
    sponsors: sponsorsOf(below),
    originalLanguage: null,
    periodFrom: null,
  };
}
