// One door for all formats: what the bytes are, then the reader for it.
import { detectLanguage, type Message, message } from '../lexicon/index.ts';
import type { Language } from '../tree/index.ts';
import { readAkn } from './akn/index.ts';
import { decode, LIMITS, type Limits, measureLines, refuse, sniff } from './files/index.ts';
import type { Passages } from './passage.ts';
import type { Format, Reading } from './reading.ts';
import { shape } from './shape/index.ts';
import { textPassages } from './text/passages.ts';

export interface ReadOptions {
  readonly limits?: Limits;
  /** Known from outside; found in the words where not given. */
  readonly language?: Language;
}

const failed = (error: Message, format: Format | null = null): Reading => ({
  document: null,
  messages: [error],
  format,
  encoding: null,
});

/** Reads one file that is no archive. Never throws on a readable file; an unreadable one has no document and an error message. */
export async function read(bytes: Uint8Array, options: ReadOptions = {}): Promise<Reading> {
  const limits = options.limits ?? LIMITS;
  const kind = sniff(bytes);
  const refused = refuse(kind, bytes.length, limits);
  if (refused) return failed(refused);
  try {
    if (kind === 'pdf' || kind === 'docx') return await readPages(kind, bytes, limits, options);
    return await readDecoded(kind as 'text' | 'markdown' | 'html' | 'akn', bytes, limits, options);
  } catch (error) {
    return failed(message('reader-failed', 'error', { reason: String((error as Error)?.message ?? error) }));
  }
}

async function readPages(
  kind: 'pdf' | 'docx',
  bytes: Uint8Array,
  limits: Limits,
  options: ReadOptions,
): Promise<Reading> {
  const { passages, messages } =
    kind === 'pdf'
      ? await (await import('./pdf/index.ts')).pdfPassages(bytes)
      : (await import('./docx/index.ts')).docxPassages(bytes, limits);
  return shaped(kind, passages, messages, null, options);
}

async function readDecoded(
  kind: 'text' | 'markdown' | 'html' | 'akn',
  bytes: Uint8Array,
  limits: Limits,
  options: ReadOptions,
): Promise<Reading> {
  const { text, encoding, messages } = decode(bytes);
  if (kind === 'akn') {
    const reading = readAkn(text);
    return { ...reading, messages: [...messages, ...reading.messages], encoding };
  }
  if (kind === 'html') {
    const html = (await import('./html/index.ts')).htmlPassages(text);
    return shaped('html', html.passages, [...messages, ...html.messages], encoding, options);
  }
  const reading = readText(text, options.language ?? null, limits);
  return { ...reading, messages: [...messages, ...reading.messages], format: kind, encoding };
}

function shaped(
  format: Format,
  passages: Passages | null,
  messages: readonly Message[],
  encoding: string | null,
  options: ReadOptions,
): Reading {
  if (!passages || messages.some((one) => one.severity === 'error'))
    return { document: null, messages, format, encoding };
  const result = shape(passages, options.language ?? languageOf(passages));
  return { document: result.document, messages: [...messages, ...result.messages], format, encoding };
}

function languageOf(passages: Passages): Language | null {
  const sample = passages.passages
    .slice(0, 60)
    .map((one) => one.words.text)
    .join('\n');
  return detectLanguage(sample) ?? passages.furniture.language;
}

/** Reads decoded plain text or Markdown. */
export function readText(text: string, language: Language | null = null, limits: Limits = LIMITS): Reading {
  const plain = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  const { longest, at, count } = measureLines(plain, limits.lines);
  if (longest > limits.line)
    return failed(message('text-line-too-long', 'error', { size: longest, limit: limits.line }, { line: at }));
  if (count > limits.lines)
    return failed(message('text-too-many-lines', 'error', { count, limit: limits.lines }, { line: limits.lines + 1 }));
  if (!plain.trim()) return failed(message('file-empty', 'error'));
  const passages = textPassages(/[\u0300-\u036f]/.test(plain) ? plain.normalize('NFC') : plain, language);
  const { document, messages } = shape(passages, passages.language);
  return { document, messages: [...passages.messages, ...messages], format: 'text', encoding: null };
}
