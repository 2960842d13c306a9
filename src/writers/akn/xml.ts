// XML as strings: everything of a document passes through here and is escaped.
import { escaped } from '../html/escape.ts';

export type Values = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** ` name="value"` for each value that is neither null nor undefined. */
export function attributes(values: Values): string {
  let out = '';
  for (const name in values) {
    const value = values[name];
    if (value !== null && value !== undefined) out += ` ${name}="${escaped(String(value))}"`;
  }
  return out;
}

/** An element around finished XML. */
export const element = (name: string, values: Values, inner = ''): string =>
  inner ? `<${name}${attributes(values)}>${inner}</${name}>` : `<${name}${attributes(values)}/>`;

/** An element around lines of finished XML. */
export const block = (name: string, values: Values, lines: readonly string[]): string =>
  element(name, values, lines.length ? `\n${lines.filter((line) => line !== '').join('\n')}\n` : '');

const UNSAFE = /[^\w\-.~:/?#@!$&'()*+,;=% \u00a0-\ud7ff\ue000-\ufffd]|%(?![\da-fA-F]{2})/g;

/** The schema takes an attribute as a URI: what is none is written escaped, and as it was beside it. */
export function uri(name: string, value: string | null): Values {
  if (value === null) return {};
  const safe = value
    .replace(UNSAFE, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0').slice(-2)}`)
    .replace(/#(?=.*#)/g, '%23')
    .replace(/^[^/?#]*:/, (scheme) => (/^[a-z][\w+.-]*:$/i.test(scheme) ? scheme : scheme.replaceAll(':', '%3A')));
  return safe === value ? { [name]: value } : { [name]: safe, [`akn4un:${name}`]: value };
}
