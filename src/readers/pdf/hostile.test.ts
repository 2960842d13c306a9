// Damaged, locked and malicious PDFs: a clear message each, never a crash, never a long wait.
import { describe, expect, test } from 'vitest';
import { PDF_LIMITS, pdfPassages } from './index.ts';
import { assemble, bytesOf, deflated, lines, makePdf, stream } from './make.fixture.ts';

const TEXT = Array.from({ length: 30 }, (_, i) => `Line ${i} of a plain page of the Lake League and its members`);
const plain = makePdf([lines(60, 700, TEXT), lines(60, 700, TEXT)]);
const LONGEST = 10_000;

async function answer(bytes: Uint8Array): Promise<{ id: string | null; passages: number; next: string }> {
  const { passages, messages } = await pdfPassages(bytes);
  const last = messages.at(-1);
  return { id: last?.id ?? null, passages: passages.passages.length, next: last?.next ?? '' };
}

/** Numbers that look random and are the same in every run. */
function noise(length: number, seed: number): Uint8Array {
  let state = seed;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 24;
  });
}

describe('a damaged PDF', () => {
  test.each(Array.from({ length: 20 }, (_, i) => i))(
    'cut off at %i/20 gives an error or what is left, with a message',
    async (part) => {
      const { id, passages, next } = await answer(plain.subarray(0, Math.floor((plain.length * part) / 20)));
      expect(id).toMatch(/^pdf-(unreadable|cut-off|no-text|page-unreadable)$/);
      expect(next).not.toBe('');
      if (id === 'pdf-unreadable' || id === 'pdf-no-text') expect(passages).toBe(0);
    },
    LONGEST,
  );

  test.each([
    ['nothing', new Uint8Array()],
    ['null bytes', new Uint8Array(50_000)],
    ['a head and null bytes', Uint8Array.from([...bytesOf('%PDF-1.7\n'), ...new Uint8Array(5000)])],
    ['noise', noise(50_000, 1)],
    ['a head and noise', Uint8Array.from([...bytesOf('%PDF-1.7\n'), ...noise(50_000, 2)])],
  ])(
    '%s is no PDF',
    async (_name, bytes) => {
      expect((await answer(bytes)).id).toBe('pdf-unreadable');
    },
    LONGEST,
  );

  test(
    'noise over the middle of a file does no harm',
    async () => {
      for (let seed = 1; seed <= 8; seed++) {
        const bytes = plain.slice();
        bytes.set(noise(400, seed), Math.floor((bytes.length * seed) / 10));
        const { passages, messages } = await pdfPassages(bytes);
        expect(passages.passages.length > 0 || messages.at(-1)?.severity === 'error').toBe(true);
      }
    },
    LONGEST,
  );
});

describe('a PDF that cannot be read', () => {
  test('without text asks for character recognition', async () => {
    expect((await answer(makePdf([[], []]))).id).toBe('pdf-no-text');
  });

  test('with a password asks for a copy without one', async () => {
    const key = '0'.repeat(64);
    const locked = `/Encrypt << /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O <${key}> /U <${key}> >> /ID [<00><00>] `;
    expect(await answer(makePdf([lines(60, 700, TEXT)], undefined, locked))).toMatchObject({
      id: 'pdf-encrypted',
      passages: 0,
    });
  });

  test('the error page of the document system is named', async () => {
    const text = [
      'The document you are looking for does not exist.',
      'Contact Us: https://documents.un.org/contact-us',
    ];
    expect((await answer(makePdf([lines(60, 400, text)]))).id).toBe('pdf-error-page');
  });

  test('over the limit of bytes or pages is refused with the limit', async () => {
    const big = await pdfPassages(plain, { ...PDF_LIMITS, bytes: 100 });
    expect(big.messages.at(-1)).toMatchObject({ id: 'file-too-large', values: { limit: '100' } });
    const long = await pdfPassages(plain, { ...PDF_LIMITS, pages: 1 });
    expect(long.messages.at(-1)).toMatchObject({ id: 'pdf-too-many-pages', values: { pages: '2', limit: '1' } });
  });
});

describe('a PDF bomb', () => {
  test(
    'that claims two million pages is refused or read as what it has',
    async () => {
      const page = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>';
      const bytes = assemble([
        '<< /Type /Catalog /Pages 2 0 R >>',
        '<< /Type /Pages /Kids [3 0 R] /Count 2000000 >>',
        page,
      ]);
      expect((await answer(bytes)).id).toMatch(/^pdf-(too-many-pages|no-text|unreadable)$/);
    },
    LONGEST,
  );

  test(
    'whose page tree is a ring ends',
    async () => {
      const ring = ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 4 >>'];
      expect((await answer(assemble(ring))).passages).toBe(0);
    },
    LONGEST,
  );

  test(
    'whose content is deflated blanks ends',
    async () => {
      expect((await answer(makePdf([[]], deflated(30_000_000)))).id).toBe('pdf-no-text');
    },
    LONGEST,
  );

  test(
    'of arrays within arrays ends',
    async () => {
      expect((await answer(makePdf([[]], stream(`${'['.repeat(100_000)} TJ`)))).passages).toBe(0);
    },
    LONGEST,
  );

  test(
    'of many pieces at one place ends',
    async () => {
      const pieces = Array.from({ length: 20_000 }, () => ({ x: 60, y: 500, text: 'lake' }));
      const { passages } = await pdfPassages(makePdf([pieces]));
      expect(passages.passages.length).toBeGreaterThan(0);
    },
    LONGEST,
  );
});
