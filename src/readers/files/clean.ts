// Takes out of a decoded text what no text has: null and control characters. Each kind is counted in a message.
import { type Message, message } from '../../lexicon/index.ts';

/** Kept: tab, line feed, form feed (a page break), carriage return, next line (U+0085). */
const SUSPECT = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffd]/;
const SUSPECTS = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffd]/g;
const C1 = /[\u0080-\u009f]/;

/** Text without null and control characters; C1 codes are the Windows-1252 signs they were meant to be. */
export function cleanText(raw: string): { text: string; messages: Message[] } {
  if (!SUSPECT.test(raw) && raw.isWellFormed()) return { text: raw, messages: [] };
  let nulls = 0;
  let controls = 0;
  let bad = 0;
  const text = raw.toWellFormed().replace(SUSPECTS, (char) => {
    if (char === '\0') nulls++;
    else if (char === '\ufffd') {
      bad++;
      return char;
    } else if (C1.test(char)) return windows1252(char);
    else controls++;
    return char === '\x0b' ? '\n' : '';
  });
  return { text, messages: report(nulls, controls, bad) };
}

function windows1252(char: string): string {
  const read = new TextDecoder('windows-1252').decode(Uint8Array.of(char.charCodeAt(0)));
  return C1.test(read) ? '' : read;
}

const report = (nulls: number, controls: number, bad: number): Message[] => [
  ...(nulls ? [message('text-nulls', 'warning', { count: nulls })] : []),
  ...(controls ? [message('text-controls', 'warning', { count: controls })] : []),
  ...(bad ? [message('text-bad-characters', 'warning', { count: bad })] : []),
];

/** The longest line, its number, and how many lines there are, for the limits on plain text; counts no further than `most`. */
export function measureLines(text: string, most: number): { longest: number; at: number; count: number } {
  let longest = 0;
  let line = 1;
  let count = 0;
  for (let at = 0; at <= text.length && count <= most; count++) {
    const end = text.indexOf('\n', at);
    const stop = end < 0 ? text.length : end;
    if (stop - at > longest) [longest, line] = [stop - at, count + 1];
    at = stop + 1;
  }
  return { longest, at: line, count };
}
