import { XMLValidator } from 'fast-xml-parser';
import { parseAtomFeed } from 'feedsmith';
import { expect, test } from 'vitest';
import type { Deadline } from '../../cycle/index.ts';
import { writeAtom } from '../index.ts';

const OPTIONS = {
  id: 'https://octavo.example/due',
  title: 'Deadlines',
  updated: '2032-06-01T08:00:00Z',
  self: 'https://octavo.example/due.atom?a=1&b=2',
};
const deadline = (more: Partial<Deadline> = {}): Deadline => ({
  id: 'opening/87/cooperation',
  step: 'opening',
  date: '2032-09-07',
  basis: 'computed',
  source: 'A/RES/75/325',
  session: 87,
  item: 'cooperation',
  requests: [{ mandate: 'A/RES/85/1#para_9', organization: 'org/ECO' }],
  asked: '2030-11-20',
  overdue: true,
  what: { id: 'deadline-opening', values: { session: '87', count: '1' } },
  ...more,
});

test('a program reads the feed back', () => {
  const text = writeAtom([deadline(), deadline({ id: 'x/88', asked: null })], OPTIONS);
  expect(XMLValidator.validate(text)).toBe(true);
  const feed = parseAtomFeed(text);
  expect(feed).toMatchObject({
    id: OPTIONS.id,
    title: { value: 'Deadlines' },
    updated: '2032-06-01T08:00:00.000Z',
    links: [{ rel: 'self', href: OPTIONS.self }],
  });
  expect(feed.entries).toMatchObject([
    {
      id: 'urn:octavo:deadline:opening/87/cooperation',
      title: { value: '2032-09-07 · Session 87 opens: 1 item to be on its provisional agenda' },
      updated: '2030-11-20T00:00:00.000Z',
      links: [{ rel: 'alternate', href: 'https://docs.un.org/en/A/RES/85/1' }],
      categories: [{ term: 'opening' }],
    },
    { id: 'urn:octavo:deadline:x/88', updated: '2032-06-01T08:00:00.000Z' },
  ]);
});

test('the content says that it is late, where the date comes from and who asks', () => {
  const text = writeAtom([deadline()], { ...OPTIONS, language: 'fr' });
  expect(text).toContain('xml:lang="fr"');
  expect(text).toMatch(
    /En retard\.\n[\s\S]*Date calculée selon A\/RES\/75\/325\.\nA\/RES\/85\/1, par. 9 · Organisation de coopération économique</,
  );
});

test('hostile words stay words', () => {
  const hostile = '</content></entry><entry>&amp;"\u0001\ud800 ]]>';
  const text = writeAtom([deadline({ requests: [{ mandate: `A/RES/85/1#${hostile}`, organization: hostile }] })], {
    ...OPTIONS,
    title: hostile,
  });
  expect(XMLValidator.validate(text)).toBe(true);
  const feed = parseAtomFeed(text);
  expect(feed.entries).toHaveLength(1);
  expect(feed.title?.value).toBe('</content></entry><entry>&amp;"\ufffd\ufffd ]]>');
});

test('a time that is none is refused', () => {
  expect(() => writeAtom([], { ...OPTIONS, updated: 'now' })).toThrow(RangeError);
});
