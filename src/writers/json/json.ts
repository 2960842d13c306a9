// The object that other programs read: `octavo read --json` and the API. Its shape is promised in schema/read.schema.json.
import { coverText, type Facts, NO_FACTS } from '../../facts/index.ts';
import { listedNames, type Message, packOf } from '../../lexicon/index.ts';
import type { AgendaItem, Basis, DocumentNode, Kind, Language, Role } from '../../tree/index.ts';
import { notesOf } from './notes.ts';
import { paragraphEntries } from './paragraphs.ts';
import { sectionEntries } from './sections.ts';
import { type OwnText, otherTexts } from './texts.ts';

/** The verb phrase that opens a paragraph, as printed, and its canonical verb. */
export interface Phrase {
  readonly phrase: string;
  readonly verb: string | null;
}

export interface JsonSection {
  readonly id: string;
  readonly level: number;
  readonly number: string | null;
  readonly heading: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly organizations: readonly string[];
}

export interface JsonParagraph {
  readonly id: string;
  readonly role: Role;
  readonly number: string | null;
  readonly section: string | null;
  readonly phrase: string | null;
  readonly verb: string | null;
  readonly text: string;
  readonly notes: readonly string[];
}

export interface JsonVote {
  readonly inFavour: number | null;
  readonly against: number | null;
  readonly abstaining: number | null;
}

export interface JsonNote {
  readonly marker: string;
  readonly paragraph: string | null;
  readonly text: string;
}

export interface JsonDocument {
  readonly octavo: 1;
  readonly file: string;
  readonly kind: Kind;
  readonly language: Language | null;
  readonly symbols: readonly { readonly symbol: string; readonly basis: Basis }[];
  readonly title: string | null;
  readonly organs: readonly string[];
  readonly session: number | null;
  readonly sessionBasis: Basis | null;
  readonly agenda: readonly AgendaItem[];
  readonly distributionDate: string | null;
  readonly adoptionDate: string | null;
  readonly plenaryMeeting: number | null;
  readonly withoutReferenceToCommittee: boolean | null;
  readonly draftSymbols: readonly string[];
  readonly sponsors: readonly string[];
  readonly periodFrom: string | null;
  /** Sponsors of the draft, first and additional ones, as AKN4UN's workflow names them. */
  readonly draftSponsors: readonly string[];
  /** The recorded vote, where the file says: numbers of States. */
  readonly vote: JsonVote | null;
  readonly sections: readonly JsonSection[];
  readonly paragraphs: readonly JsonParagraph[];
  readonly notes: readonly JsonNote[];
  readonly coverText: string;
  readonly otherTexts: readonly OwnText[];
  readonly facts: Facts;
  readonly messages: readonly Message[];
}

export interface JsonOptions {
  /** The path as it was given. */
  readonly file?: string;
  readonly facts?: Facts;
  readonly messages?: readonly Message[];
  /** Opening phrases by id of paragraph or point. */
  readonly phrases?: ReadonlyMap<string, Phrase>;
  /** Actor ids of the organizations a section is about, by id of section. */
  readonly organizations?: ReadonlyMap<string, readonly string[]>;
}

/** The whole document as one plain object; what was not printed is null or empty. */
export function writeJson(document: DocumentNode, options: JsonOptions = {}): JsonDocument {
  const { cover } = document;
  return {
    octavo: 1,
    file: options.file ?? '',
    kind: document.kind,
    language: document.language,
    symbols: cover.symbols,
    title: document.title?.text ?? null,
    organs: cover.organs,
    session: cover.session?.number ?? null,
    sessionBasis: cover.session?.basis ?? null,
    agenda: cover.agenda,
    distributionDate: cover.distributionDate,
    adoptionDate: cover.adoptionDate,
    plenaryMeeting: cover.meeting,
    withoutReferenceToCommittee: cover.withoutReferenceToCommittee,
    draftSymbols: cover.draftSymbols,
    sponsors: cover.sponsors,
    periodFrom: cover.periodFrom,
    draftSponsors: draftSponsorsOf(document),
    vote: voteOf(document),
    sections: sectionEntries(document, options.organizations ?? new Map()),
    paragraphs: paragraphEntries(document, options.phrases ?? new Map()),
    notes: notesOf(document),
    coverText: coverText(document),
    otherTexts: otherTexts(document),
    facts: options.facts ?? NO_FACTS,
    messages: options.messages ?? [],
  };
}

/** Null where there was none: a vote with no State on any side is the published files' way to say so. */
function voteOf(document: DocumentNode): JsonVote | null {
  const counts = document.record?.vote?.counts ?? [];
  const side = (name: string): number | null => counts.find((count) => count.side === name)?.value ?? null;
  const vote = { inFavour: side('inFavour'), against: side('against'), abstaining: side('abstaining') };
  return vote.inFavour || vote.against || vote.abstaining ? vote : null;
}

/** The workflow names them in one line, in English in the files of all languages. */
const draftSponsorsOf = ({ record }: DocumentNode): string[] => [
  ...new Set(
    (record?.steps ?? [])
      .filter(({ outcome, by }) => outcome.startsWith('draftResolution') && by)
      .flatMap(({ by }) => listedNames(by!, packOf('en').sponsorWords, 'en')),
  ),
];
