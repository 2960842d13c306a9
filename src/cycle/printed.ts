// An invented resolution in its printed form, read as the register holds it; serves the tests.
import { factsOf, phrasesOf } from '../facts/index.ts';
import { readText } from '../readers/index.ts';
import { type Paragraph, type Point, paragraphsOf, textOf } from '../tree/index.ts';
import type { Held, HeldParagraph } from './held.ts';

export interface Printed {
  readonly symbol: string;
  readonly adopted: string;
  readonly title: string;
  /** Preambular paragraphs, each ending in a comma. */
  readonly preamble?: readonly string[];
  /** Operative paragraphs without their numbers. */
  readonly operative: readonly string[];
}

const HEAD = ['United Nations', 'General Assembly', 'Distr.: General'];

/** The printed page, read, with all facts. @throws where it cannot be read. */
export function printed({ symbol, adopted, title, preamble = [], operative }: Printed): Held {
  const session = symbol.split('/')[2];
  const text = [
    symbol,
    ...HEAD,
    `${session}th session`,
    'Agenda item 127 (t)',
    `Resolution adopted by the General Assembly on ${adopted}`,
    `[without reference to a Main Committee (A/${session}/L.13)]`,
    `${session}/${symbol.split('/')[3]}. ${title}`,
    'The General Assembly,',
    ...preamble,
    ...operative.map((one, at) => `${at + 1}. ${one}`),
  ].join('\n\n');
  const { document } = readText(text, 'en');
  if (!document) throw new Error(`${symbol} cannot be read`);
  const phrases = phrasesOf(document);
  const entry = (node: Paragraph | Point, role: HeldParagraph['role']): HeldParagraph[] => [
    {
      id: node.id,
      role,
      number: node.number,
      section: null,
      phrase: phrases.get(node.id)?.phrase ?? null,
      verb: phrases.get(node.id)?.verb ?? null,
      text: textOf(node),
    },
    ...node.points.flatMap((point) => entry(point, role)),
  ];
  return {
    symbol,
    kind: document.kind,
    language: document.language,
    symbols: document.cover.symbols,
    title: document.title?.text ?? null,
    organs: document.cover.organs,
    session: document.cover.session?.number ?? null,
    agenda: document.cover.agenda,
    distributionDate: document.cover.distributionDate,
    adoptionDate: document.cover.adoptionDate,
    plenaryMeeting: null,
    withoutReferenceToCommittee: document.cover.withoutReferenceToCommittee,
    draftSymbols: document.cover.draftSymbols,
    sponsors: [],
    periodFrom: null,
    vote: null,
    sections: [],
    paragraphs: [...paragraphsOf(document)].flatMap(({ paragraph }) => entry(paragraph, paragraph.role)),
    notes: [],
    facts: factsOf(document),
  };
}
