// A document's texts and facts as the store keeps them.
import type { Facts } from '../../facts/index.ts';
import type { NewFact, NewText } from '../../store/index.ts';
import type { DocumentNode } from '../../tree/index.ts';
import type { JsonDocument, JsonParagraph } from '../../writers/index.ts';

const NO_TEXT = { parent: null, section: null, number: null, verb: null, indexed: false };

/** Every text that facts may stand in, in the order of print. Points are found by their paragraph's words. */
export function textsOfReading(document: DocumentNode, json: JsonDocument): NewText[] {
  const out: NewText[] = [{ ...NO_TEXT, paragraph: 'cover', role: 'cover', text: json.coverText }];
  if (json.title) out.push({ ...NO_TEXT, paragraph: 'title', role: 'title', text: json.title, indexed: true });
  const seen = new Set<string>();
  const headings = new Map(json.sections.map((section) => [section.id, section]));
  const head = (id: string): void => {
    const section = headings.get(id);
    if (!section || seen.has(id)) return;
    seen.add(id);
    const { number, heading: text } = section;
    out.push({ ...NO_TEXT, paragraph: id, role: 'heading', section: id, number, text, indexed: true });
  };
  const parents: JsonParagraph[] = [];
  for (const paragraph of json.paragraphs) {
    for (const id of above(paragraph.section)) head(id);
    out.push(textOfParagraph(paragraph, parents));
  }
  for (const section of json.sections) head(section.id);
  for (const { id, text, type } of json.otherTexts)
    out.push({ ...NO_TEXT, paragraph: id, role: type, text, indexed: true });
  // A note stands below the text that calls it.
  for (const { id, words, at } of document.notes)
    out.push({ ...NO_TEXT, paragraph: id, role: 'note', parent: at, text: words.text, indexed: true });
  return once(out);
}

function textOfParagraph(paragraph: JsonParagraph, parents: JsonParagraph[]): NewText {
  const { id, role, section, number, verb, text } = paragraph;
  while (parents.length && !id.startsWith(`${parents[parents.length - 1].id}__list_`)) parents.pop();
  const parent = parents.at(-1)?.id ?? null;
  parents.push(paragraph);
  return { paragraph: id, role, parent, section, number, verb, text, indexed: parent === null };
}

/** `sec_2__sec_1` stands below `sec_2`. */
const above = (section: string | null): string[] => {
  const steps = section?.split('__') ?? [];
  return steps.map((_, i) => steps.slice(0, i + 1).join('__'));
};

const once = (texts: readonly NewText[]): NewText[] => [
  ...new Map(texts.map((text) => [text.paragraph, text])).values(),
];

type Kinds = { readonly [K in keyof Facts]: string };
const KINDS: Kinds = {
  citations: 'citation',
  dates: 'date',
  actors: 'actor',
  mandates: 'mandate',
  instruments: 'instrument',
  activities: 'activity',
  meetings: 'meeting',
};

/** All facts, kind by kind, with the columns that questions ask by. */
export const factsOfReading = (facts: Facts): NewFact[] =>
  (Object.keys(KINDS) as (keyof Facts)[]).flatMap((list) => facts[list].map((fact) => asRow(KINDS[list], fact)));

type AnyFact = Facts[keyof Facts][number];

function asRow(kind: string, fact: AnyFact): NewFact {
  const { paragraph, start, end, text, ...value } = fact;
  const own = value as Record<string, unknown>;
  const dates = datesOf(own);
  return {
    kind,
    paragraph,
    start,
    stop: end,
    words: text,
    derived: fact.basis === 'derived',
    value: own,
    actors: actorsOf(own),
    symbol: typeof own.symbol === 'string' ? own.symbol : null,
    verb: typeof own.verb === 'string' ? own.verb : null,
    session: typeof own.session === 'number' ? own.session : null,
    date_from: dates[0],
    date_to: dates[1],
  };
}

const ACTOR_FIELDS = ['addressees', 'parties', 'organizations', 'entities'] as const;

function actorsOf(value: Record<string, unknown>): string[] {
  const many = ACTOR_FIELDS.flatMap((field) => (value[field] as string[] | undefined) ?? []);
  const one = typeof value.actor === 'string' ? [value.actor] : [];
  return [...new Set([...one, ...many])];
}

function datesOf(value: Record<string, unknown>): [string | null, string | null] {
  if ('role' in value && 'from' in value && 'to' in value) return [text(value.from), text(value.to)];
  const date = text(value.date);
  if (!date) return [null, null];
  const [from, to] = date.split('/');
  return [from, to ?? from];
}

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
