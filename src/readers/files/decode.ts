// Bytes → text: byte order mark, strict UTF-8, what the file declares, else the most plausible encoding.
import { type Message, message } from '../../lexicon/index.ts';
import { startsWith } from './bytes.ts';
import { cleanText } from './clean.ts';
import { declaredEncoding } from './declared.ts';
import { guessEncoding, guessUtf16 } from './encodings.ts';

export interface Decoded {
  readonly text: string;
  /** WHATWG name of the encoding. */
  readonly encoding: string;
  readonly messages: readonly Message[];
}

interface Choice {
  readonly encoding: string;
  /** Set where strict decoding has been done already. */
  readonly text?: string;
  readonly messages: readonly Message[];
}

/** Below this a guess is marked as uncertain: prose scores 0.5 and more. */
const SURE = 0.25;

const MARKS: readonly (readonly [string, string])[] = [
  ['\xef\xbb\xbf', 'utf-8'],
  ['\xff\xfe', 'utf-16le'],
  ['\xfe\xff', 'utf-16be'],
];

/** The text of `bytes`. Never fails: what cannot be decoded is U+FFFD, and a message counts it. */
export function decode(bytes: Uint8Array): Decoded {
  const choice = choose(bytes);
  const raw = choice.text ?? new TextDecoder(choice.encoding).decode(bytes);
  const { text, messages } = cleanText(raw);
  return { text, encoding: choice.encoding, messages: [...choice.messages, ...messages] };
}

function choose(bytes: Uint8Array): Choice {
  const marked = MARKS.find(([mark]) => startsWith(bytes, mark));
  if (marked) return { encoding: marked[1], messages: [] };
  const wide = bytes.includes(0) ? guessUtf16(bytes) : null;
  if (wide) return { encoding: wide, messages: [message('encoding-guessed', 'info', { encoding: wide })] };
  const utf8 = strict(bytes, 'utf-8');
  const declared = declaredEncoding(bytes);
  if (utf8 !== null) return { encoding: 'utf-8', text: utf8, messages: [] };
  return (declared === null ? null : byDeclaration(bytes, declared)) ?? guessed(bytes, declared);
}

function byDeclaration(bytes: Uint8Array, declared: string): Choice | null {
  const encoding = whatwg(declared);
  if (encoding === null || /^utf-/.test(encoding)) return null;
  const text = strict(bytes, encoding);
  return text === null ? null : { encoding, text, messages: [] };
}

function guessed(bytes: Uint8Array, declared: string | null): Choice {
  const { encoding, score } = guessEncoding(bytes);
  const messages = [];
  if (declared) messages.push(message('encoding-declared-wrong', 'warning', { declared, encoding }));
  else if (score < SURE) messages.push(message('encoding-uncertain', 'warning', { encoding }));
  else if (encoding !== 'utf-8') messages.push(message('encoding-guessed', 'info', { encoding }));
  return { encoding, messages };
}

function whatwg(label: string): string | null {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

function strict(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const NO_PROSE = /[\u0001-\u0008\u000b\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffd]/g;
/** Share of characters that no text has, beyond which the file is no text; random bytes have 0.11. */
const BINARY = 0.08;
/** Null characters get into texts by bad conversion, at most one beside each letter. */
const NULLS = 0.51;

/** The text of a file's first bytes, or null where they are no text. */
export function decodeHead(head: Uint8Array): string | null {
  const bytes = withoutCutLetter(head);
  const { encoding } = choose(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  const wrong = text.match(NO_PROSE)?.length ?? 0;
  const nulls = bytes.includes(0) ? text.split('\0').length - 1 : 0;
  const printed = text.length - nulls;
  return (wrong > 2 && wrong > printed * BINARY) || nulls > text.length * NULLS ? null : text;
}

/** A UTF-8 letter cut off at the end would make strict decoding fail. */
function withoutCutLetter(head: Uint8Array): Uint8Array {
  for (let back = 1; back <= 3 && back < head.length; back++) {
    const byte = head[head.length - back];
    if (byte >= 0xc0) return head.subarray(0, head.length - back);
    if (byte < 0x80) return head;
  }
  return head;
}
