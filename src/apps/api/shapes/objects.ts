// Shapes of the objects, as far as they are promised: more fields may come.
import { z } from '@hono/zod-openapi';

const text = z.string();
const nullable = z.string().nullable();
const strings = z.array(z.string());
const reason = z.looseObject({ id: text, values: z.record(z.string(), z.string()) });
const object = z.record(z.string(), z.unknown());

/** CONTRACT's object: the published schema stands in the components. */
export const documentShape = z
  .looseObject({ octavo: z.literal(1), kind: text, paragraphs: z.array(object), facts: object })
  .openapi({
    $ref: '#/components/schemas/Document',
  } as never);

export const workShape = z
  .looseObject({
    symbol: text,
    held: z.literal(true),
    kind: text,
    organs: strings,
    session: z.number().int().nullable(),
    date: nullable,
    languages: strings,
    titles: z.record(z.string(), z.string()),
    symbols: strings,
    provisional: z.boolean(),
    revision: z.number().int(),
    address: text,
  })
  .openapi('Work');

export const citedWorkShape = z
  .looseObject({ symbol: text, held: z.literal(false), citedBy: z.number().int() })
  .openapi('CitedWork');

export const expressionShape = z
  .looseObject({
    language: text,
    version: text,
    current: z.boolean(),
    date: nullable,
    title: nullable,
    paragraphs: z.number().int(),
    facts: z.record(z.string(), z.number().int()),
    address: text,
  })
  .openapi('Expression');

export const copyShape = z
  .looseObject({
    sha256: text,
    language: text,
    format: text,
    chosen: z.boolean(),
    size: z.number().int(),
    names: strings,
    address: text,
  })
  .openapi('File');

export const factShape = z
  .looseObject({
    address: text,
    symbol: text.openapi({ description: 'The work it stands in.' }),
    language: text,
    kind: text,
    fact: z.number().int().nullable(),
    paragraph: text,
    start: z.number().int(),
    end: z.number().int(),
    text,
    derived: z.boolean(),
    value: object.openapi({ description: "CONTRACT's object, corrected where a person corrected it." }),
    review: object.nullable(),
  })
  .openapi('Fact');

export const paragraphShape = z
  .looseObject({
    address: text,
    id: text,
    role: text,
    number: nullable,
    section: nullable,
    phrase: nullable,
    verb: nullable,
    text,
    notes: strings,
  })
  .openapi('Paragraph');

export const paragraphRoundShape = z
  .looseObject({
    address: text,
    texts: z.array(z.looseObject({ language: text, text, facts: z.array(object) })),
    entries: z.array(object),
    evidence: z.array(object),
    echoes: z.array(object),
    lineage: object.nullable(),
  })
  .openapi('ParagraphInRound');

export const mandateShape = z
  .looseObject({
    mandate: text,
    work: text,
    kind: text,
    verb: text,
    phrase: text,
    addressees: strings,
    text,
    status: text,
    session: z.number().int().nullable(),
    reason,
    organization: nullable,
    answers: z.array(object),
  })
  .openapi('Mandate');

export const dueShape = z
  .looseObject({
    mandate: text,
    kind: text,
    session: z.number().int(),
    sessionOpens: text,
    status: text,
    organization: nullable,
  })
  .openapi('Due');

export const evidenceShape = z
  .looseObject({
    mandate: text,
    evidence: z.array(z.looseObject({ paragraph: text, relation: text, score: z.number(), review: text })),
  })
  .openapi('MandateEvidence');

export const comparisonShape = z
  .looseObject({
    before: text,
    after: text,
    language: nullable,
    counts: z.record(z.string(), z.number()),
    rows: z.array(object),
  })
  .openapi('Comparison');
export const lineageShape = z
  .looseObject({ address: text, steps: z.array(object), sisters: z.array(object) })
  .openapi('Lineage');
export const boardShape = z
  .looseObject({ item: text, asOf: text, sessions: z.array(z.number().int()), rows: z.array(object) })
  .openapi('Board');
export const agendaShape = z
  .looseObject({ session: z.number().int(), lines: z.array(object), reportsAlone: z.array(object) })
  .openapi('Agenda');
export const chainShape = z
  .looseObject({
    id: text,
    type: text,
    entity: text,
    counterpart: text,
    organization: text,
    instruments: z.array(object),
  })
  .openapi('InstrumentChain');
export const seriesShape = z
  .looseObject({ name: text, organizations: strings, meetings: z.array(object), gaps: z.array(z.number().int()) })
  .openapi('MeetingSeries');
export const deadlineShape = z
  .looseObject({
    id: text,
    step: text,
    date: text,
    basis: text,
    session: z.number().int(),
    requests: z.array(object),
    overdue: z.boolean(),
  })
  .openapi('Deadline');
export const actorShape = z
  .looseObject({
    actor: text,
    kind: text,
    names: z.record(z.string(), z.string()),
    acronyms: strings,
    works: z.number().int(),
    facts: z.number().int(),
  })
  .openapi('Actor');
export const nameShape = z
  .looseObject({ actor: text, names: object, parents: strings, organs: strings, found: object })
  .openapi('Name');
export const hitShape = z
  .looseObject({
    address: text,
    symbol: text,
    kind: text,
    paragraph: text,
    language: text,
    score: z.number(),
    snippet: object,
  })
  .openapi('Hit');
export const sessionShape = z
  .looseObject({ session: z.number().int(), opens: nullable, ends: nullable, works: z.number().int() })
  .openapi('Session');
export const reviewShape = z
  .looseObject({
    symbol: text,
    review: z.number().int(),
    kind: text,
    paragraph: text,
    words: text,
    verdict: text,
    who: text,
    at: text,
    state: text,
    undone: z.boolean(),
  })
  .openapi('Review');
export const auditShape = z
  .looseObject({ seq: z.number().int(), at: text, who: text, action: text, subject: text, hash: text, previous: text })
  .openapi('AuditEntry');
export const citedByShape = z
  .looseObject({ symbol: text, paragraph: text, words: text, language: text, part: nullable })
  .openapi('CitedBy');
export const statusShape = z
  .looseObject({
    octavo: z.literal(1),
    version: text,
    revision: z.number().int(),
    works: z.number().int(),
    facts: z.record(z.string(), z.number()),
  })
  .openapi('Status');
export const bulkShape = z
  .looseObject({
    octavo: z.literal(1),
    revision: z.number().int(),
    making: z.boolean(),
    files: z.array(z.looseObject({ name: text, to: text, address: text, bytes: z.number().int(), sha256: text })),
  })
  .openapi('Bulk');
