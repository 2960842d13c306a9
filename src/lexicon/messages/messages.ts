// The one message catalogue: id, severity and place here, the words per language in data/*/messages.json.
import en from '../data/en/messages.json' with { type: 'json' };
import fr from '../data/fr/messages.json' with { type: 'json' };
import { fillMessage } from './fill.ts';

export type MessageId = keyof typeof en;
export type Severity = 'error' | 'warning' | 'info';

export interface Message {
  readonly id: MessageId;
  readonly severity: Severity;
  /** Plain words in English; `say` gives other languages. */
  readonly text: string;
  readonly next: string;
  readonly values: Readonly<Record<string, string>>;
  /** Where in the file: 1-based line or page, or a node's id. */
  readonly line?: number;
  readonly page?: number;
  readonly at?: string;
}

type Catalogue = Readonly<Record<string, { readonly text: string; readonly next: string }>>;
const CATALOGUES: Readonly<Record<string, Catalogue>> = { en, fr };

/** A message in the words of `language`; English where that language has none. */
export function say(
  id: MessageId,
  values: Readonly<Record<string, string>>,
  language = 'en',
): { text: string; next: string } {
  const own = CATALOGUES[language]?.[id];
  const { text, next } = own ?? en[id];
  const spoken = own ? language : 'en';
  return { text: fillMessage(text, values, spoken), next: fillMessage(next, values, spoken) };
}

/** Makes a message; numbers are printed as they are. */
export function message(
  id: MessageId,
  severity: Severity,
  values: Readonly<Record<string, string | number>> = {},
  place: Pick<Message, 'line' | 'page' | 'at'> = {},
): Message {
  const printed = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
  return { id, severity, ...say(id, printed), values: printed, ...place };
}
