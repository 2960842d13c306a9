// Random documents of every node and field, for the round trips of the tests.
import fc from 'fast-check';
import {
  type Block,
  bridgeMarks,
  type Cover,
  type DocumentNode,
  type DocumentRecord,
  type Draft,
  type Mark,
  type Note,
  type Point,
  seal,
  tidyMarks,
  type Words,
} from '../../tree/index.ts';

const word = fc.oneof(
  fc.constantFrom(
    'Invites',
    'rapport',
    'l’Organisation',
    '&',
    '<p>',
    '"Tides"',
    '请',
    'وإذ',
    'мера',
    '1er',
    ']]>',
    'e\u0301',
  ),
  fc.string({ minLength: 1, maxLength: 8 }),
);
/** Clean, as every reader gives it: NFC, single blanks, nothing XML cannot hold. */
const clean = (text: string): string =>
  text
    .replace(/[^\u0020-\ud7ff\ue000-\ufffd]/g, '')
    .replace(/[\u007f-\u009f]/g, '')
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim();
const line = fc.array(word, { minLength: 1, maxLength: 9 }).map((list) => clean(list.join(' ')) || 'text');

const KINDS = ['italic', 'bold', 'underline', 'superscript', 'subscript', 'link'] as const;
const rough = fc.array(fc.tuple(fc.constantFrom(...KINDS), fc.nat(), fc.nat(), fc.webUrl()), { maxLength: 4 });

function marksOn(
  text: string,
  list: readonly (readonly [(typeof KINDS)[number], number, number, string])[],
): readonly Mark[] {
  const marks = list.flatMap(([kind, a, b, href]): Mark[] => {
    const [start, end] = [a % text.length, b % (text.length + 1)].sort((x, y) => x - y);
    if (start === end) return [];
    return [kind === 'link' ? { kind, start, end, href } : { kind, start, end }];
  });
  return bridgeMarks(tidyMarks(marks), text);
}

const words: fc.Arbitrary<Words> = fc
  .tuple(line, rough)
  .map(([text, list]) => ({ text, marks: marksOn(text, list), source: null }));

const optional = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(one, { nil: null, freq: 2 });

const NO_POINTS: fc.Arbitrary<Draft<Point>[]> = fc.constant([]);
const LABELS = [...'abcdefgh'].map((letter) => ({ number: letter, label: `(${letter})` }));

function points(depth: number): fc.Arbitrary<Draft<Point>[]> {
  const one = fc.record({
    words,
    points: depth ? fc.oneof({ weight: 3, arbitrary: NO_POINTS }, points(depth - 1)) : NO_POINTS,
    wrapUp: optional(words),
  });
  return fc.array(one, { maxLength: 4 }).map((list) =>
    list.map((made, at) => ({
      type: 'point' as const,
      id: '',
      ...LABELS[at],
      ...made,
      wrapUp: made.points.length ? made.wrapUp : null,
    })),
  );
}

const paragraph: fc.Arbitrary<Draft<Block>> = fc
  .record({
    role: fc.constantFrom('preambular', 'operative', 'numbered', 'unnumbered'),
    number: fc.option(fc.nat({ max: 200 }).map(String), { nil: null }),
    words,
    points: fc.oneof({ weight: 3, arbitrary: NO_POINTS }, points(2)),
    wrapUp: optional(words),
  })
  .map((one) => ({
    type: 'paragraph',
    id: '',
    ...one,
    number: one.role === 'preambular' ? null : one.number,
    wrapUp: one.points.length ? one.wrapUp : null,
  }));

const cell = fc.record({
  header: fc.boolean(),
  colspan: fc.integer({ min: 1, max: 4 }),
  rowspan: fc.integer({ min: 1, max: 4 }),
  words: fc.oneof(words, fc.constant({ text: '', marks: [], source: null })),
});
const table: fc.Arbitrary<Draft<Block>> = fc
  .array(fc.array(cell, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
  .map((rows) => ({ type: 'table', id: '', rows }));
const formula: fc.Arbitrary<Draft<Block>> = words.map((own) => ({ type: 'formula', id: '', words: own }));
const date = fc.constantFrom('2024-09-17', '1998-01-02', '2044-11-11');
const conclusions: fc.Arbitrary<Draft<Block>> = fc
  .record({
    lines: fc.array(words, { minLength: 1, maxLength: 3 }),
    meeting: optional(fc.nat({ max: 99 })),
    date: optional(date),
  })
  .map((one) => ({ type: 'conclusions', id: '', ...one }));

function blocks(depth: number, level: number): fc.Arbitrary<Draft<Block>[]> {
  const leaves = fc.oneof({ weight: 6, arbitrary: paragraph }, table, formula, conclusions);
  if (!depth) return fc.array(leaves, { maxLength: 3 });
  const children = blocks(depth - 1, level + 1);
  const section = fc
    .record({ number: optional(fc.constantFrom('I', 'II', 'A')), heading: words, children, skip: fc.nat({ max: 1 }) })
    .map(({ skip, ...one }) => ({ type: 'section' as const, id: '', level: level + skip, ...one }));
  const annex = fc
    .record({ label: optional(words), heading: optional(words), children: blocks(depth - 1, 1) })
    .map((one) => ({ type: 'annex' as const, id: '', ...one }));
  const summary = fc
    .record({ heading: optional(words), children: blocks(depth - 1, 1) })
    .map((one) => ({ type: 'summary' as const, id: '', ...one }));
  const part = fc
    .record({ number: fc.constantFrom('A', 'B'), heading: optional(words), children: blocks(depth - 1, 1) })
    .map((one) => ({ type: 'part' as const, id: '', ...one }));
  return fc.array(fc.oneof({ weight: 6, arbitrary: leaves }, section, annex, summary, part), { maxLength: 5 });
}

const FIELDS = [
  'publisher',
  'symbol',
  'organ',
  'distribution',
  'date',
  'language',
  'original-language',
  'session',
  'agenda',
  'agenda-title',
  'document-title',
  'proponent',
  'sponsors',
  'reissue',
  'job-number',
  'adoption',
  'other',
] as const;
const basis = fc.constantFrom('printed' as const, 'derived' as const);
const text = fc.oneof(line, fc.constantFrom('A/99/L.7', 'un/UNGA', 'Côte d’Ivoire'));
const cover: fc.Arbitrary<Draft<Cover>> = fc.record({
  lines: fc.array(fc.record({ field: fc.constantFrom(...FIELDS), words }), { maxLength: 6 }),
  symbols: fc.array(fc.record({ symbol: text, basis }), { maxLength: 2 }),
  organs: fc.array(fc.constantFrom('un/UNGA', 'un/UNSC', 'un/ECOSOC'), { maxLength: 2 }),
  session: optional(fc.record({ number: fc.integer({ min: 1, max: 99 }), basis })),
  agenda: fc.array(
    fc.record({
      item: fc.nat({ max: 180 }),
      letters: fc.array(fc.constantFrom('a', 'bb'), { maxLength: 2 }),
      provisional: fc.boolean(),
    }),
    { maxLength: 2 },
  ),
  distributionDate: optional(date),
  adoptionDate: optional(date),
  meeting: optional(fc.nat({ max: 120 })),
  withoutReferenceToCommittee: optional(fc.boolean()),
  draftSymbols: fc.array(text, { maxLength: 2 }),
  sponsors: fc.array(text, { maxLength: 3 }),
  originalLanguage: optional(fc.constantFrom('en' as const, 'ar' as const)),
  periodFrom: optional(date),
});

const record: fc.Arbitrary<Draft<DocumentRecord>> = fc.record({
  workUri: fc.constantFrom(
    '/akn/un/statement/deliberation/unga/2044-11-11/99-12/',
    '/akn/un/doc/report/unga/2044/99-1/',
  ),
  dates: fc.array(fc.record({ name: text, date }), { maxLength: 2 }),
  steps: fc.array(
    fc.record({
      date: optional(date),
      outcome: text,
      as: optional(text),
      by: optional(text),
      refersTo: optional(text),
    }),
    { maxLength: 3 },
  ),
  vote: optional(
    fc.record({
      outcome: text,
      counts: fc.array(
        fc.record({
          side: fc.constantFrom('inFavour' as const, 'against' as const, 'abstaining' as const),
          value: optional(fc.nat({ max: 193 })),
          voters: fc.array(fc.record({ name: text, guid: optional(fc.constant('https://example.org/1')) }), {
            maxLength: 3,
          }),
        }),
        { maxLength: 3 },
      ),
    }),
  ),
  keywords: fc.array(
    fc
      .tuple(
        text,
        fc.array(
          fc.record({
            value: text,
            href: optional(text),
            showAs: text,
            dictionary: text,
            shortForm: optional(text),
            refersTo: optional(text),
          }),
          { minLength: 1, maxLength: 3 },
        ),
      )
      .map(([source, list]) => list.map((one) => ({ source, ...one }))),
    { maxLength: 2 },
  ),
  remarks: fc.array(words, { maxLength: 2 }),
  jobNumber: optional(fc.constant('44-12345 (F)')),
});

interface Called {
  readonly called: boolean;
  readonly place: number;
  readonly note: Draft<Note>;
}
const notes: fc.Arbitrary<Called[]> = fc
  .array(fc.tuple(words, fc.boolean(), fc.nat(), optional(fc.constantFrom('title', 'cover'))), { maxLength: 4 })
  .map((list) =>
    list.map(([own, called, place, at], n) => ({
      called,
      place,
      note: { type: 'note' as const, id: `key${n}`, marker: String((n % 3) + 1), words: own, at: called ? null : at },
    })),
  );

/** Puts the marks of the called notes on the first words of blocks. */
function call(list: readonly Draft<Block>[], called: readonly Called[]): void {
  const places = list.flatMap((one) => (one.type === 'paragraph' || one.type === 'formula' ? [one] : []));
  for (const { place, note } of called) {
    const owner = places[place % Math.max(1, places.length)];
    if (!owner) continue;
    const at = place % (owner.words.text.length + 1);
    owner.words = {
      ...owner.words,
      marks: tidyMarks([...owner.words.marks, { kind: 'note', start: at, end: at, note: note.id }]),
    };
  }
}

/** Sealed documents. */
export const documents: fc.Arbitrary<DocumentNode> = fc
  .record({
    kind: fc.constantFrom(
      'resolution' as const,
      'draft-resolution' as const,
      'report' as const,
      'decision' as const,
      'other' as const,
    ),
    language: optional(
      fc.constantFrom('ar' as const, 'zh' as const, 'en' as const, 'fr' as const, 'ru' as const, 'es' as const),
    ),
    cover,
    number: optional(fc.constantFrom('99/12', '2999 (2044)')),
    title: optional(words),
    children: blocks(2, 1),
    notes,
    record: optional(record),
  })
  .map(({ notes: list, ...own }) => {
    call(
      own.children,
      list.filter((one) => one.called),
    );
    return seal(structuredClone({ type: 'document' as const, ...own, notes: list.map((one) => one.note) }));
  });
