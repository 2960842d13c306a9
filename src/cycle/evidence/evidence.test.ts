import { describe, expect, test } from 'vitest';
import { say } from '../../lexicon/index.ts';
import type { Held } from '../held.ts';
import { specimen } from '../specimen.ts';
import { EMPTY_INDEX, echoesOf, evidenceOf, linksOf, sayReason, withoutWork, withWorks } from './index.ts';

const MANDATES = [
  'Invites the United Nations Environment Programme to help to restore the cedar forests of the region;',
  'Encourages the two organizations to draw up common railway timetables for the northern corridor;',
  'Calls for vaccination campaigns against measles in schools;',
];
const REQUEST = 'Requests the Secretary-General to submit a report at its eighty-seventh session;';

const REPORTED = [
  'In May 2041 the United Nations Environment Programme planted cedar forests with the Organization in three valleys.',
  'Experts compared railway timetables along the northern corridor at two workshops.',
  'A joint bulletin on fisheries appeared twice.',
  'The two organizations observed elections in one member State.',
];

const UNEP = 'United Nations Environment Programme';

/** Actors where their name stands. */
const named = (held: Held): Held => ({
  ...held,
  facts: {
    ...held.facts,
    actors: held.facts.actors.map((one) => {
      const start = held.paragraphs.find(({ id }) => id === one.paragraph)?.text.indexOf(UNEP) ?? -1;
      return start < 0 ? one : { ...one, start, end: start + UNEP.length, text: UNEP };
    }),
  },
});

const resolution = (symbol: string, more: Partial<Held> = {}, texts: readonly string[] = MANDATES): Held =>
  named(
    specimen({
      symbol,
      organization: 'org/ECO',
      session: Number(symbol.split('/')[2]),
      ...more,
      paragraphs: [
        ...texts.map((text, i) => ({ id: `para_${i + 1}`, text, actors: i === 0 ? ['un/UNEP'] : [] })),
        { id: `para_${texts.length + 1}`, text: REQUEST, asks: [{ session: 87 }] },
      ],
    }),
  );

interface Section {
  readonly organization: string;
  readonly texts: readonly string[];
  readonly actors?: readonly (readonly string[])[];
}

/** A report with a section on each organization. */
function report(symbol: string, sections: readonly Section[], more: Partial<Held> = {}): Held {
  const all = sections.flatMap(({ texts, actors = [] }, s) =>
    texts.map((text, i) => ({ text, actors: actors[i] ?? [], section: `sec_${s + 1}` })),
  );
  const held = specimen({
    symbol,
    kind: 'report',
    session: Number(symbol.split('/')[1]),
    ...more,
    paragraphs: all.map((one, i) => ({ id: `para_${i + 1}`, role: 'numbered', text: one.text, actors: one.actors })),
  });
  const headed = sections.map(({ organization }, i) => ({
    ...{ id: `sec_${i + 1}`, level: 1, number: null, heading: organization, from: null, to: null },
    organizations: [organization],
  }));
  return {
    ...held,
    sections: headed,
    paragraphs: held.paragraphs.map((one, i) => ({ ...one, section: all[i].section })),
  };
}

const ECO = { organization: 'org/ECO', texts: REPORTED, actors: [['un/UNEP']] };
const OTHER = { organization: 'org/PIF', texts: ['Talks on coral reefs went on.', 'A fund for islands was opened.'] };

const found = (held: readonly Held[], symbol = 'A/RES/85/7'): string[] =>
  evidenceOf(withWorks(EMPTY_INDEX, held), symbol).flatMap(({ mandate, evidence }) =>
    evidence.map(({ paragraph, relation }) => `${mandate.split('#')[1]} ${paragraph} ${relation}`),
  );

describe('evidence', () => {
  test('links what speaks of the same matter in the section of the organization, and nothing else', () => {
    expect(found([resolution('A/RES/85/7'), report('A/87/302', [OTHER, ECO])])).toEqual([
      'para_1 A/87/302#para_3 answer',
      'para_2 A/87/302#para_4 answer',
    ]);
  });

  test('lists every operative paragraph in the order of print, with or without evidence', () => {
    const index = withWorks(EMPTY_INDEX, [resolution('A/RES/85/7'), report('A/87/302', [ECO])]);
    expect(evidenceOf(index, 'A/RES/85/7').map(({ mandate, evidence }) => [mandate, evidence.length])).toEqual([
      ['A/RES/85/7#para_1', 1],
      ['A/RES/85/7#para_2', 1],
      ['A/RES/85/7#para_3', 0],
      ['A/RES/85/7#para_4', 0],
    ]);
  });

  test('keeps away from the same words in the section of another organization', () => {
    expect(found([resolution('A/RES/85/7'), report('A/87/302', [{ ...ECO, organization: 'org/PIF' }])])).toEqual([]);
  });

  test.each([
    ['a later session', {}, 'A/87/302', {}, 'answer'],
    ['an earlier session', {}, 'A/83/302', {}, 'antecedent'],
    ['the same session', {}, 'A/85/302', {}, 'antecedent'],
    ['a later date', { adoptionDate: '2030-11-20' }, 'A/85/302', { distributionDate: '2030-12-01' }, 'answer'],
    ['an earlier date', { adoptionDate: '2031-09-05' }, 'A/86/302', { distributionDate: '2031-07-30' }, 'antecedent'],
  ])('a report of %s', (_, ours, symbol, theirs, relation) => {
    const all = found([resolution('A/RES/85/7', ours), report(symbol, [ECO], theirs)]);
    expect(all).toContain(`para_2 ${symbol}#para_2 ${relation}`);
  });

  test('links nothing where it is unknown which came first', () => {
    expect(found([resolution('A/RES/85/7', { session: null }), report('A/87/302', [ECO])])).toEqual([]);
  });

  test('the same entity on another matter is no evidence', () => {
    const texts = ['Invites the United Nations Environment Programme to count herons in the lagoons of the south;'];
    const other = [
      'The United Nations Environment Programme and the Organization opened a training centre for beekeepers.',
      ...REPORTED.slice(1),
    ];
    const section = { organization: 'org/ECO', texts: other, actors: [['un/UNEP']] };
    expect(found([resolution('A/RES/85/7', {}, texts), report('A/87/302', [section])])).toEqual([]);
  });

  test('finds across languages what both lexicons know', () => {
    const texts = [
      'Des échanges d’informations sur la gestion des forêts et l’alerte rapide ont eu lieu.',
      'Un bulletin commun a paru deux fois.',
      'Des experts ont comparé leurs méthodes.',
      'Une mission a visité trois vallées.',
    ];
    const mandates = ['Encourages exchange of information on forests and on early warning;'];
    const section = { organization: 'org/ECO', texts };
    const held = [resolution('A/RES/85/7', {}, mandates), report('A/87/302', [section], { language: 'fr' })];
    expect(found(held)).toEqual(['para_1 A/87/302#para_1 answer']);
  });

  test.each([
    [
      'words of one family',
      'en',
      'Encourages industrial growth in mountain towns;',
      'en',
      'Industry grew in mountainous towns.',
    ],
    [
      'words of another language',
      'en',
      'Encourages museums and libraries to train archaeologists;',
      'fr',
      'Des musées et des bibliothèques ont formé des archéologues.',
    ],
  ] as const)('finds %s', (_, ours, asked, theirs, told) => {
    const texts = [told, 'Un bulletin commun a paru.', 'Deux missions sont parties.', 'Le calme est revenu.'];
    const held = [
      resolution('A/RES/85/7', { language: ours }, [asked]),
      report('A/87/302', [{ organization: 'org/ECO', texts }], { language: theirs }),
    ];
    expect(found(held)).toEqual(['para_1 A/87/302#para_1 answer']);
  });

  test('compares in the language that both are held in', () => {
    const french = report('A/87/302', [{ ...ECO, texts: REPORTED.map(() => 'Un bulletin a paru.') }], {
      language: 'fr',
    });
    const held = [resolution('A/RES/85/7'), french, report('A/87/302', [ECO])];
    expect(found(held)).toContain('para_2 A/87/302#para_2 answer');
  });

  test.each([[''], ['a '.repeat(50_000)], ['(((«'.repeat(10_000)], ['中文'.repeat(5_000)], ['\u0000\ud800']])(
    'reads any text',
    (text) => {
      const held = [
        resolution('A/RES/85/7', {}, [text]),
        report('A/87/302', [{ organization: 'org/ECO', texts: [text] }]),
      ];
      for (const { score } of linksOf(withWorks(EMPTY_INDEX, held), 'A/RES/85/7')) {
        expect(score).toBeGreaterThan(0);
        expect(score).toBeLessThanOrEqual(1);
      }
    },
  );
});

describe('two organizations as such', () => {
  const others = [
    'A joint bulletin appeared twice.',
    'Elections were observed in one member State.',
    'Herons were counted.',
  ];
  const CONSULT =
    'Invites the Secretary-General to continue regular consultations with the Secretary-General of the Organization;';
  const BODIES = 'Invites the specialized agencies, funds and programmes to cooperate with the Organization;';

  test.each([
    ['heads who speak with each other', CONSULT, 'The Special Representative met the Executive Secretary twice.', true],
    ['a head who speaks with others', CONSULT, 'The Executive Secretary met pupils of two schools.', false],
    [
      'heads in one sentence, talks in the next',
      CONSULT,
      'The Under-Secretary-General wrote to the Executive Secretary. Pupils met.',
      false,
    ],
    ['bodies that nobody named', BODIES, `The ${UNEP} opened an office.`, true],
    ['none of the bodies', BODIES, 'The Organization opened an office.', false],
    [
      'bodies beside a matter of its own',
      BODIES.replace('cooperate with', 'map glaciers, restore wetlands, vaccinate cattle and modernize ports of'),
      `The ${UNEP} opened an office.`,
      false,
    ],
  ])('%s', (_, asked, told, linked) => {
    const section = {
      organization: 'org/ECO',
      texts: [told, ...others],
      actors: [told.includes(UNEP) ? ['un/UNEP'] : []],
    };
    const held = [resolution('A/RES/85/7', {}, [MANDATES[0], asked]), named(report('A/87/302', [section]))];
    expect(found(held).filter((one) => one.startsWith('para_2'))).toEqual(
      linked ? ['para_2 A/87/302#para_1 answer'] : [],
    );
  });

  test.each([
    ['hold together', ['un/UN', 'org/ECO'], true],
    ['do not', ['org/ECO'], false],
  ])('meetings that they %s', (_, parties, linked) => {
    const texts = ['Looks forward to the ninth general meeting of the two;'];
    const told = 'Both sat together for the eighth time in spring.';
    const section = { organization: 'org/ECO', texts: [told, ...others] };
    const held = [
      meeting(resolution('A/RES/85/7', {}, texts), parties),
      meeting(report('A/87/302', [section]), parties),
    ];
    expect(found(held)).toEqual(linked ? ['para_1 A/87/302#para_1 answer'] : []);
  });
});

/** The document with a meeting of these parties in its first paragraph. */
function meeting(held: Held, parties: readonly string[]): Held {
  const where = { paragraph: 'para_1', start: 0, end: 40, text: held.paragraphs[0].text.slice(0, 40) };
  const actors = parties.map((actor) => ({ ...where, actor, role: 'involved' as const }));
  const one = { ...where, series: 'general meeting', ordinal: 8, date: null, place: null, organizations: ['org/ECO'] };
  return { ...held, facts: { ...held.facts, actors: [...held.facts.actors, ...actors], meetings: [one] } };
}

describe('beside a better pair', () => {
  test('a weaker one counts less', () => {
    const asked = 'Encourages common railway timetables;';
    const more = 'Encourages common railway timetables along the northern corridor at two workshops of experts;';
    const score = (texts: readonly string[]): number =>
      linksOf(
        withWorks(EMPTY_INDEX, [resolution('A/RES/85/7', {}, texts), report('A/87/302', [ECO])]),
        'A/RES/85/7',
      ).find(({ mandate, paragraph }) => mandate.endsWith('#para_1') && paragraph.endsWith('#para_2'))!.score;
    expect(score([asked, more])).toBeLessThan(score([asked, MANDATES[2]]));
  });
});

describe('echoes', () => {
  test('are the paragraphs of later resolutions alone', () => {
    const held = [resolution('A/RES/85/7'), resolution('A/RES/87/9'), report('A/87/302', [ECO])];
    const all = echoesOf(withWorks(EMPTY_INDEX, held), 'A/87/302');
    expect(all.map(({ paragraph, echoes }) => [paragraph, echoes.map(({ mandate }) => mandate)])).toEqual([
      ['A/87/302#para_1', ['A/RES/87/9#para_1']],
      ['A/87/302#para_2', ['A/RES/87/9#para_2']],
      ['A/87/302#para_3', []],
      ['A/87/302#para_4', []],
    ]);
  });
});

describe('reviews', () => {
  const index = withWorks(EMPTY_INDEX, [resolution('A/RES/85/7'), report('A/87/302', [ECO])]);
  const of = (mandate: string, paragraph: string, verdict: 'confirmed' | 'rejected') =>
    evidenceOf(index, 'A/RES/85/7', [{ mandate, paragraph, verdict }])
      .flatMap(({ evidence }) => evidence)
      .map(({ paragraph: at, review }) => [at, review]);

  test.each(['confirmed', 'rejected'] as const)('a suggested pair is %s', (verdict) => {
    expect(of('A/RES/85/7#para_2', 'A/87/302#para_2', verdict)).toContainEqual(['A/87/302#para_2', verdict]);
  });

  test('a pair that only a person found is a link', () => {
    expect(of('A/RES/85/7#para_3', 'A/87/302#para_4', 'confirmed')).toContainEqual(['A/87/302#para_4', 'confirmed']);
  });

  test('a rejected pair that was never suggested is none', () => {
    expect(of('A/RES/85/7#para_3', 'A/87/302#para_4', 'rejected')).toHaveLength(2);
  });
});

describe('index', () => {
  const held = [resolution('A/RES/85/7'), report('A/87/302', [ECO]), report('A/83/302', [ECO])];
  const all = withWorks(EMPTY_INDEX, held);

  test('one document after the other gives the same as all at once, in any order', () => {
    const one = held.toReversed().reduce((index, each) => withWorks(index, [each]), EMPTY_INDEX);
    expect(evidenceOf(one, 'A/RES/85/7')).toEqual(evidenceOf(all, 'A/RES/85/7'));
  });

  test('a document read again takes the place of what it was', () => {
    const again = withWorks(all, [report('A/87/302', [OTHER])]);
    expect(linksOf(again, 'A/87/302')).toEqual([]);
    expect(linksOf(again, 'A/83/302')).toEqual(linksOf(all, 'A/83/302'));
  });

  test('forgets a work with its links', () => {
    expect(linksOf(withoutWork(all, 'A/87/302'), 'A/RES/85/7')).toEqual(linksOf(all, 'A/83/302'));
  });
});

describe('reasons', () => {
  const index = withWorks(EMPTY_INDEX, [resolution('A/RES/85/7'), report('A/87/302', [ECO])]);
  const [{ reasons }] = linksOf(index, 'A/RES/85/7');

  test('name what both have, in words of either language', () => {
    expect(reasons.map((one) => sayReason(one, 'en'))).toEqual([
      'Both name United Nations Environment Programme.',
      expect.stringContaining('climate and environment'),
      expect.stringContaining('cedar'),
      'It stands in the section on Economic Cooperation Organization.',
    ]);
    expect(sayReason(reasons[0], 'fr')).toContain('Programme des Nations Unies pour l’environnement'.slice(0, 12));
  });

  test('are all in the catalogue', () => {
    for (const { id } of reasons) expect(say(id, {}, 'fr').text).not.toBe(say(id, {}, 'en').text);
  });
});
