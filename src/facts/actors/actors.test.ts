// Whom a unit names and means: rows of (text, actors). "!" marks those involved, "<" what a derived one comes from.
import { describe, expect, test } from 'vitest';
import {
  type Block,
  type DocumentNode,
  type Draft,
  EMPTY_COVER,
  type Kind,
  type Language,
  seal,
  words,
} from '../../tree/index.ts';
import { findActors, organizationsOf } from './index.ts';

interface Setting {
  readonly language?: Language;
  readonly kind?: Kind;
  readonly title?: string;
  readonly section?: string;
}

function document(
  texts: readonly string[],
  { language = 'fr', kind = 'report', title, section }: Setting,
): DocumentNode {
  const paragraphs = texts.map((text, i) => ({
    type: 'paragraph',
    id: '',
    role: kind === 'report' ? 'numbered' : 'operative',
    number: String(i + 1),
    words: words(text),
    points: [],
    wrapUp: null,
  }));
  const children = section
    ? [{ type: 'section', id: '', level: 1, number: null, heading: words(section), children: paragraphs }]
    : paragraphs;
  return seal({
    type: 'document',
    kind,
    language,
    cover: structuredClone(EMPTY_COVER) as Draft<DocumentNode>['cover'],
    number: null,
    title: title ? words(title) : null,
    children: children as unknown as Draft<Block>[],
    notes: [],
    record: null,
  });
}

const actorsOf = (texts: readonly string[], setting: Setting = {}): string[] =>
  findActors(document(texts, setting))
    .filter((one) => one.paragraph.startsWith('para_'))
    .map((one) => `${one.actor}${one.role === 'involved' ? '!' : ''}${one.basis ? ` <${one.from}` : ''}`);

const ECO: Setting = { section: 'Organisation de coopération économique' };

describe('printed actors', () => {
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['La FAO a aidé l’Organisation de coopération économique au Kazakhstan.', ['un/FAO!', 'org/ECO!', 'state/KAZ']],
    ['Comme suite à la résolution 2457 (2019) du Conseil de sécurité, elle agit.', ['un/UNSC']],
    ['Le rapport du Secrétaire général a été publié.', ['un/SG']],
    ['Le Conseil de sécurité a entendu le PNUD.', ['un/UNSC!', 'un/UNDP!']],
    ['Les États membres de l’ASEAN ont reçu le PNUD.', ['org/ASEAN', 'un/UNDP!']],
    ['Le Bureau des affaires juridiques travaille.', ['un/OLA!']],
    ['La Sixième Commission de l’Assemblée générale siège.', ['un/UNGA-C6!', 'un/UNGA']],
    ['Un forum sur « l’ONU et les jeunes » a eu lieu.', ['un/UN']],
    ['Le Secrétaire général de l’Organisation de Shanghai pour la coopération est venu.', ['org/SCO!']],
    ['Le Secrétaire général de l’ONU est venu.', ['un/SG!']],
    ['Le Secrétaire général et d’autres hauts responsables de la CEI sont venus.', ['org/CIS!']],
    ['Le Secrétaire général et le Président de la CEI sont venus.', ['un/SG!', 'org/CIS!']],
    ['La FAO a tenu une réunion à Port d’Espagne.', ['un/FAO!']],
    [
      'La FAO auprès de l’Office des Nations Unies et des autres organisations internationales à Genève.',
      ['un/FAO!', 'un/UNOG'],
    ],
    ['L’OTSC a informé le bureau du Secrétaire général de cette dernière.', ['org/CSTO!']],
    ['Le secrétariat de la Convention sur la diversité biologique a aidé.', ['un/CBD!']],
    ['Les parties à la Convention sur la diversité biologique ont aidé.', ['un/CBD']],
  ];
  test.each(rows)('%s', (text, expected) => expect(actorsOf([text])).toEqual(expected));

  test('a body before its document, in English', () => {
    const text = 'The Security Council resolution was read by the Security Council.';
    expect(actorsOf([text], { language: 'en' })).toEqual(['un/UNSC', 'un/UNSC!']);
  });

  test('an ASEAN Secretary-General is ASEAN’s', () => {
    expect(actorsOf(['The ASEAN Secretary-General met the Secretary-General.'], { language: 'en' })).toEqual([
      'org/ASEAN!',
      'un/SG!',
    ]);
  });
});

describe('derived actors', () => {
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['L’Organisation a siégé.', ['org/ECO! <sec_1']],
    [
      'L’Office des Nations Unies contre la drogue et le crime a agi. L’Office publie.',
      ['un/UNODC!', 'un/UNODC! <Office des Nations Unies contre la drogue et le crime'],
    ],
    ['La CESAP et la CARICOM. La Communauté publie.', ['un/ESCAP!', 'org/CARICOM!', 'org/CARICOM! <CARICOM']],
    ['La FAO et les deux organisations.', ['un/FAO!', 'un/FAO! <FAO', 'org/ECO! <sec_1']],
    [
      'Le Secrétaire général a salué les deux organisations.',
      ['un/SG!', 'un/UN! <Secrétaire général', 'org/ECO! <sec_1'],
    ],
    [
      'L’OIAC et la CARICOM. Ces deux organisations ont agi.',
      ['org/OPCW!', 'org/CARICOM!', 'org/OPCW! <OIAC', 'org/CARICOM! <CARICOM'],
    ],
    [
      'La CNUCED et la CARICOM ont agi. Elles ont publié.',
      ['un/UNCTAD!', 'org/CARICOM!', 'un/UNCTAD! <CNUCED', 'org/CARICOM! <CARICOM'],
    ],
    ['En mai, j’ai rencontré le PNUD.', ['un/SG! <document', 'un/UNDP!']],
    ['La Commission des réparations siège.', []],
  ];
  test.each(rows)('%s', (text, expected) => expect(actorsOf([text], ECO)).toEqual(expected));

  test('the first person is the Secretary-General in reports only', () => {
    expect(actorsOf(['En mai, j’ai parlé.'], { kind: 'resolution' })).toEqual([]);
  });

  test('a title’s organization, in English', () => {
    const setting: Setting = {
      language: 'en',
      kind: 'resolution',
      title: 'Cooperation between the United Nations and the Pacific Islands Forum',
    };
    expect(
      actorsOf(['Invites the Forum to meet the Economic Commission for Europe; the Commission agrees'], setting),
    ).toEqual(['org/PIF! <title', 'un/UNECE!', 'un/UNECE! <Economic Commission for Europe']);
  });

  test('a noun with its adjective reaches back in its section', () => {
    const texts = [
      'Le Centre régional des Nations Unies pour la diplomatie préventive en Asie centrale a agi.',
      'Le Centre régional publie. Le Centre publie.',
    ];
    expect(actorsOf(texts, ECO)).toEqual([
      'un/UNRCCA!',
      'un/UNRCCA! <Centre régional des Nations Unies pour la diplomatie préventive en Asie centrale',
      'un/UNRCCA! <Centre régional',
    ]);
  });

  test('the Assembly is the General Assembly, whatever the title', () => {
    const setting: Setting = { language: 'en', kind: 'resolution', title: 'Cooperation with the African Union' };
    expect(actorsOf(['Recalls that the Assembly met'], setting)).toEqual(['un/UNGA! <lexicon']);
  });

  test('an organ named by its noun alone, in its organization’s section', () => {
    expect(actorsOf(['La Commission a siégé.'], { section: 'Union africaine' })).toEqual(['org/AU/AUC! <sec_1']);
  });

  test('a body with two ids is the organization in its own section', () => {
    expect(actorsOf(['L’OIM a agi.'])).toEqual(['un/IOM!']);
    expect(actorsOf(['L’OIM a agi.'], { section: 'Organisation internationale pour les migrations' })).toEqual([
      'org/IOM!',
    ]);
  });
});

test('spans are exact', () => {
  const text = 'Avec la FAO, l’Organisation.';
  for (const one of findActors(document([text], ECO)).filter((fact) => fact.paragraph === 'para_1'))
    expect(text.slice(one.start, one.end)).toBe(one.text);
});

describe('organizationsOf', () => {
  test.each([
    ['Union africaine', 'fr', ['org/AU']],
    ['Organisation internationale de police criminelle (INTERPOL)', 'fr', ['org/INTERPOL']],
    ['Coopération entre l’Organisation des Nations Unies et les organisations régionales', 'fr', []],
    [
      'Coopération entre l’Organisation des Nations Unies et la Commission préparatoire de l’Organisation du Traité d’interdiction complète des essais nucléaires',
      'fr',
      ['org/CTBTO'],
    ],
    ['Secretariat of the Council of Europe', 'en', ['org/COE']],
    ['Introduction', 'en', []],
  ])('%s', (heading, language, expected) => expect(organizationsOf(heading, language)).toEqual(expected));
});

test('hostile texts neither hang nor throw', () => {
  for (const unit of [
    'l’Organisation ',
    'Elles ont. ',
    'ONU, Elles. ',
    '« ONU ',
    'résolution 1 ',
    'rapport de la de la ',
    'les deux organisations ',
  ])
    expect(() => actorsOf([unit.repeat(5_000)], ECO)).not.toThrow();
}, 20_000);
