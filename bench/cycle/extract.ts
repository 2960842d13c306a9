// The official extracts beside the AKN4UN files: a row per resolution (some twice), as the board would have it.
import { globSync, readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { CORPUS } from '../akn/corpus.ts';

export interface Extracted {
  readonly symbol: string;
  readonly session: number;
  readonly title: string;
  /** "130 u"; no letter: "127 ". */
  readonly agenda: string;
  readonly agendaTitle: string;
  readonly drafts: readonly string[];
  readonly adopted: string;
  /** "51-7-70"; null: without a vote. */
  readonly vote: string | null;
}

type Raw = Readonly<Record<string, string>>;

const linesOf = (path: string): string[] => {
  const files = unzipSync(readFileSync(path), { filter: ({ name }) => name.endsWith('data_extract.json') });
  return Object.values(files).flatMap((bytes) => new TextDecoder().decode(bytes).split('\n'));
};

function rowOf(raw: Raw): Extracted {
  const [, item = '', letter = ''] = /^Agenda item (\d+)(?: \((\w+)\))?$/.exec(raw.agenda_item) ?? [];
  const counts = [raw.MS_in_favour_count, raw.MS_against_count, raw.MS_abstaining_count];
  return {
    symbol: raw.symbol,
    session: Number(raw.symbol.split('/')[2]),
    title: raw.title,
    agenda: `${item} ${letter}`,
    agendaTitle: raw.agenda_item_name,
    drafts: raw.originating_document.split(' and '),
    adopted: new Date(`${raw.adoption_date} UTC`).toISOString().slice(0, 10),
    vote: raw.adoption_type === 'By a recorded vote' ? counts.join('-') : null,
  };
}

/** Rows of the resolutions adopted under the item whose English title is `title`. */
export function extracts(title: string): Extracted[] {
  return globSync(`${CORPUS}/*.zip`)
    .sort()
    .flatMap(linesOf)
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as Raw)
    .filter((raw) => (raw.agenda_item_name ?? '').replace(/\s+/g, ' ').toLowerCase().startsWith(title.toLowerCase()))
    .map(rowOf);
}
