// Facts as spans to be marked, by the id of the text they stand in.
import type { Facts } from '../../facts/index.ts';
import type { Layer } from '../weave.ts';
import { attribute, attributes } from './escape.ts';

type Fact = Facts[keyof Facts][number];

export type FactLayers = ReadonlyMap<string, readonly Layer[]>;

/** Fields of a fact that become `data-` attributes; lists are joined with a blank. */
const SHOWN: Readonly<Record<keyof Facts, readonly string[]>> = {
  citations: ['symbol', 'part', 'date'],
  dates: ['from', 'to', 'role'],
  actors: ['actor', 'role'],
  mandates: ['verb', 'kind', 'addressees', 'session', 'due'],
  instruments: ['type', 'event', 'parties', 'date', 'validFrom', 'validTo'],
  activities: ['kinds', 'organizations', 'entities', 'dates', 'themes'],
  meetings: ['series', 'ordinal', 'date', 'place', 'organizations'],
};

const SINGULAR: Readonly<Record<keyof Facts, string>> = {
  citations: 'citation',
  dates: 'date',
  actors: 'actor',
  mandates: 'mandate',
  instruments: 'instrument',
  activities: 'activity',
  meetings: 'meeting',
};

const KINDS = Object.keys(SHOWN) as (keyof Facts)[];

const kebab = (field: string): string => field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Each field with its attribute. */
const DATA = Object.fromEntries(
  KINDS.map((kind) => [kind, SHOWN[kind].map((field) => [field, `data-${kebab(field)}`] as const)]),
) as unknown as Readonly<Record<keyof Facts, readonly (readonly [field: string, data: string])[]>>;

/** Address of a cited work; null: none. `held` false: it is only known. */
export type Cite = (symbol: string) => string | { readonly href: string; readonly held: boolean } | null;

/** Layers of all facts; offsets count in their owner's text. With `cite`, citations are links to where it says. */
export function factLayers(facts: Facts | undefined, cite?: Cite): FactLayers {
  const layers = new Map<string, Layer[]>();
  if (!facts) return layers;
  for (const kind of KINDS)
    for (const [i, fact] of facts[kind].entries()) {
      const list = layers.get(fact.paragraph) ?? [];
      list.push(layer(kind, fact, i + 1, cite));
      layers.set(fact.paragraph, list);
    }
  return layers;
}

function layer(kind: keyof Facts, fact: Fact, number: number, cite?: Cite): Layer {
  const name = SINGULAR[kind];
  let rest = '';
  for (const [field, data] of DATA[kind]) rest += attribute(data, shown(fact, field));
  rest += attribute('data-basis', fact.basis) + attribute('data-fact', `${name}-${number}`);
  const to = kind === 'citations' && cite ? cite((fact as Facts['citations'][number]).symbol) : null;
  if (to !== null) {
    const { href, held } = typeof to === 'string' ? { href: to, held: true } : to;
    const known = held ? name : `${name} unheld`;
    return { ...span(fact), open: `<a class="fact ${known}"${attributes({ href })}${rest}>`, close: '</a>' };
  }
  return { ...span(fact), open: `<mark class="fact ${name}"${rest}>`, close: '</mark>' };
}

const span = (fact: Fact): { start: number; end: number } => ({ start: fact.start, end: fact.end });

function shown(fact: Fact, field: string): string | null {
  const value = (fact as unknown as Readonly<Record<string, unknown>>)[field];
  if (Array.isArray(value)) return value.join(' ');
  return value === null || value === undefined ? null : String(value);
}

/** The layers of `owner` that touch the text that begins at `at` of it, moved to that text. */
export function layersAt(layers: FactLayers, owner: string | null, at: number, length: number): Layer[] {
  if (owner === null) return [];
  return (layers.get(owner) ?? [])
    .filter((one) => one.end > at && one.start < at + length)
    .map((one) => ({ ...one, start: one.start - at, end: one.end - at }));
}
