// What an element changes for the text in it: setting, alignment, whether it is printed at all.
import type { MarkKind } from '../../tree/index.ts';
import type { Setting } from '../runs.ts';
import type { IdChain } from './flow.ts';
import type { Attributes } from './tags.ts';

/** The state of an open element; what it does not change is its parent's. */
export interface Frame {
  readonly name: string;
  readonly setting: Setting;
  readonly hidden: boolean;
  readonly align: 'start' | 'center' | 'end' | null;
  readonly heading: number | null;
  readonly cover: boolean;
  readonly pre: boolean;
  readonly ids: IdChain | null;
  /** Link within the page: its target's id. */
  readonly target: string | null;
}

export const ROOT: Frame = {
  name: '',
  setting: { kinds: [], href: null },
  hidden: false,
  align: null,
  heading: null,
  cover: false,
  pre: false,
  ids: null,
  target: null,
};

const HIDDEN = new Set(
  'head script style template noscript svg button select textarea nav iframe object canvas audio video map datalist'.split(
    ' ',
  ),
);
const KINDS: Readonly<Record<string, MarkKind>> = {
  i: 'italic',
  em: 'italic',
  b: 'bold',
  strong: 'bold',
  u: 'underline',
  sup: 'superscript',
  sub: 'subscript',
};
const STYLES: readonly (readonly [RegExp, MarkKind])[] = [
  [/font-style\s*:\s*(?:italic|oblique)/, 'italic'],
  [/font-weight\s*:\s*(?:bold|[6-9]00)/, 'bold'],
  [/text-decoration[^;:]*:[^;]*underline/, 'underline'],
  [/vertical-align\s*:\s*super/, 'superscript'],
  [/vertical-align\s*:\s*sub(?!e)/, 'subscript'],
];
const ALIGN: Readonly<Record<string, Frame['align']>> = {
  left: 'start',
  start: 'start',
  justify: 'start',
  center: 'center',
  right: 'end',
  end: 'end',
};
/** No style attribute of a document is longer. */
const LONGEST = 2000;

export function frameOf(name: string, attributes: Attributes, parent: Frame): Frame {
  const style = (attributes.style ?? '').slice(0, LONGEST).toLowerCase();
  const heading = /^h[1-6]$/.test(name) ? Number(name[1]) : parent.heading;
  const id = attributes.id ?? (name === 'a' ? attributes.name : undefined);
  return {
    name,
    setting: settingOf(name, attributes, style, parent.setting),
    hidden: parent.hidden || isHidden(name, attributes, style),
    align: alignOf(name, attributes, style) ?? parent.align,
    heading,
    // Octavo's own pages name the lines of the cover.
    cover: parent.cover || attributes['data-field'] !== undefined,
    pre: parent.pre || name === 'pre',
    ids: id ? { id, up: parent.ids } : parent.ids,
    target: (name === 'a' ? fragmentOf(attributes.href) : null) ?? parent.target,
  };
}

function settingOf(name: string, attributes: Attributes, style: string, setting: Setting): Setting {
  const own = KINDS[name] ? [KINDS[name]] : [];
  for (const [pattern, kind] of STYLES) if (style && pattern.test(style)) own.push(kind);
  const added = own.filter((kind) => !setting.kinds.includes(kind));
  const href = name === 'a' && attributes.href && !attributes.href.startsWith('#') ? attributes.href.trim() : null;
  if (!added.length && href === null) return setting;
  return { kinds: [...setting.kinds, ...added], href: href ?? setting.href };
}

const isHidden = (name: string, attributes: Attributes, style: string): boolean =>
  HIDDEN.has(name) ||
  attributes.hidden !== undefined ||
  attributes['aria-hidden'] === 'true' ||
  /(?:display\s*:\s*none|visibility\s*:\s*hidden)/.test(style);

function alignOf(name: string, attributes: Attributes, style: string): Frame['align'] {
  if (name === 'center') return 'center';
  const said = /text-align\s*:\s*([a-z]+)/.exec(style)?.[1] ?? attributes.align?.toLowerCase();
  return (said && ALIGN[said]) || null;
}

/** "fn1" of "#fn1". */
function fragmentOf(href: string | undefined): string | null {
  if (!href?.startsWith('#') || href.length < 2) return null;
  try {
    return decodeURIComponent(href.slice(1));
  } catch {
    return href.slice(1);
  }
}
