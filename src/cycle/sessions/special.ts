// Special and emergency special sessions, and years of the Security Council: named by symbols, dated by documents.

export interface SpecialSession {
  readonly kind: 'special' | 'emergency';
  readonly number: number;
}

const SPECIAL = /^A\/(?:RES\/|DEC\/)?(ES|S)-(\d{1,3})(?:\/|$)/;

/** The special session whose document a symbol names (`A/RES/S-30/1`, `A/ES-10/L.25`), or null. */
export function specialSessionOf(symbol: string): SpecialSession | null {
  const match = SPECIAL.exec(symbol);
  return match && Object.freeze({ kind: match[1] === 'S' ? 'special' : 'emergency', number: Number(match[2]) });
}

export interface SpecialSpan extends SpecialSession {
  /** First and last day that its held documents state; null: none does. */
  readonly from: string | null;
  readonly to: string | null;
  readonly works: readonly string[];
}

interface Dated {
  readonly symbol: string;
  readonly adoptionDate: string | null;
}

/** The special sessions that documents show, by kind and number. A later meeting may be unknown: nothing is computed. */
export function specialSessions(works: readonly Dated[]): readonly SpecialSpan[] {
  const keyOf = ({ symbol }: Dated): string => {
    const special = specialSessionOf(symbol);
    return special ? `${special.kind} ${String(special.number).padStart(3, '0')}` : '';
  };
  return [...Map.groupBy(works, keyOf)]
    .filter(([key]) => key)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, own]) => spanOf(own));
}

function spanOf(own: readonly Dated[]): SpecialSpan {
  const days = own.flatMap(({ adoptionDate }) => adoptionDate ?? []).sort();
  const works = [...new Set(own.map(({ symbol }) => symbol))].sort();
  return Object.freeze({
    ...specialSessionOf(works[0])!,
    from: days[0] ?? null,
    to: days.at(-1) ?? null,
    works: Object.freeze(works),
  });
}

export interface CouncilYear {
  /** The Council sits by calendar years. */
  readonly year: number;
  /** "Sixty-third year" is 63: 1946 was the first. */
  readonly ordinal: number;
}

/** The Council year a symbol names (`S/RES/1809 (2008)`, `S/2024/600`, `S/PRST/2013/12`), or null. */
export function councilYearOf(symbol: string): CouncilYear | null {
  const match = /^S\/(?:RES\/\d+ \((\d{4})\)|(?:[A-Z]+\/)?(\d{4})\/)/.exec(symbol);
  const year = match && Number(match[1] ?? match[2]);
  return year && year > 1945 ? Object.freeze({ year, ordinal: year - 1945 }) : null;
}
