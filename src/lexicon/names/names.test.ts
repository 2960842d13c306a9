// Printed names and what they mean: rows of (text, actors with the words they stand on).
import { describe, expect, test } from 'vitest';
import {
  actorIds,
  actorRow,
  ancestorsOf,
  lookUp,
  matchNames,
  mentionsIn,
  newContext,
  officialName,
  twinOf,
} from '../index.ts';
import { expandForms, parseForms } from './forms.ts';

const found = (text: string, language: string | null): string[] =>
  matchNames(text, language).map((one) => `${one.actor}: ${text.slice(one.start, one.end)}`);

describe('names in French', () => {
  const rows: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'longest name',
      'l’Organisation des Nations Unies pour le développement industriel',
      ['un/UNIDO: Organisation des Nations Unies pour le développement industriel'],
    ],
    [
      'shorter name before other words',
      'l’Organisation des Nations Unies pour la paix',
      ['un/UN: Organisation des Nations Unies'],
    ],
    [
      'an organization and its organ',
      'la Commission de l’Union africaine et l’Union africaine',
      ['org/AU/AUC: Commission de l’Union africaine', 'org/AU: Union africaine'],
    ],
    [
      'either apostrophe',
      "le Conseil de l'Europe, le Conseil de l’Europe",
      ["org/COE: Conseil de l'Europe", 'org/COE: Conseil de l’Europe'],
    ],
    [
      'blank before the apostrophe',
      'l ’Union africaine et le Conseil de l ’Europe',
      ['org/AU: Union africaine', 'org/COE: Conseil de l ’Europe'],
    ],
    ['double blank and line end', 'le Conseil  de\nsécurité', ['un/UNSC: Conseil  de\nsécurité']],
    [
      'word split by extraction',
      'Département des affaires polit iques et de la consolidation de la paix',
      ['un/DPPA: Département des affaires polit iques et de la consolidation de la paix'],
    ],
    ['capital without its accent', 'la Ligue des Etats arabes', ['org/LAS: Ligue des Etats arabes']],
    [
      'dash for hyphen',
      'l’Association des nations de l’Asie du Sud–Est',
      ['org/ASEAN: Association des nations de l’Asie du Sud–Est'],
    ],
    ['non-breaking blank', 'le Conseil de\u00a0sécurité', ['un/UNSC: Conseil de\u00a0sécurité']],
    ['acronym, elided', 'l’ONUDI et d’ONU-Femmes', ['un/UNIDO: ONUDI', 'un/UN-WOMEN: ONU-Femmes']],
    ['acronyms are exact', 'onu, Onu, oms', []],
    ['no name inside a word', 'ONUSIEN, Congolais, Malien', []],
    ['first letter counts', 'une union africaine des femmes', []],
    ['listed in lower case', 'les coordonnateurs résidents', ['un/RCO: coordonnateurs résidents']],
    [
      'coordinated tail',
      'Départements des affaires politiques et de la consolidation de la paix et des opérations de paix',
      [
        'un/DPPA: Départements des affaires politiques et de la consolidation de la paix',
        'un/DPO: des opérations de paix',
      ],
    ],
    [
      'coordinated offices',
      'Mes Représentants spéciaux pour l’Afrique centrale et pour l’Afrique de l’Ouest et le Sahel',
      ['un/UNOCA: Représentants spéciaux pour l’Afrique centrale', 'un/UNOWAS: pour l’Afrique de l’Ouest et le Sahel'],
    ],
    [
      'no tail where a name begins',
      'Bureau des affaires juridiques du Secrétariat, de l’Organisation mondiale de la Santé',
      ['un/OLA: Bureau des affaires juridiques du Secrétariat', 'un/WHO: Organisation mondiale de la Santé'],
    ],
    ['a Charter is no actor', 'la Charte des Nations Unies', []],
    ['a convention holds a name and is none', 'la Convention des Nations Unies sur le droit de la mer', []],
    [
      'same letters, other language',
      'la CEI et l’Initiative de l’Europe centrale',
      ['org/CIS: CEI', 'org/CEI: Initiative de l’Europe centrale'],
    ],
    ['English name in a French text', 'le Pacific Disability Forum', ['org/PDF: Pacific Disability Forum']],
    [
      'States',
      'la Guinée-Bissau, la Guinée et le Niger',
      ['state/GNB: Guinée-Bissau', 'state/GIN: Guinée', 'state/NER: Niger'],
    ],
    ['symbols are no names', 'UNEP/EA.5/Res.14, A/HRC/52/64, CBD/COP/15/17', []],
    ['joined by a stroke', 'PNUD/FNUAP', ['un/UNDP: PNUD', 'un/UNFPA: FNUAP']],
    [
      'a line in capitals',
      'COOPÉRATION ENTRE L’ORGANISATION DES NATIONS UNIES ET LA LIGUE DES ETATS ARABES',
      ['un/UN: ORGANISATION DES NATIONS UNIES', 'org/LAS: LIGUE DES ETATS ARABES'],
    ],
    ['acronyms alone', 'FAO ; CEI', ['un/FAO: FAO', 'org/CIS: CEI']],
    ['a lake is no State', 'le bassin du lac Tchad', []],
    [
      'former names have their own actor',
      'le Département des opérations de maintien de la paix',
      ['un/DPKO: Département des opérations de maintien de la paix'],
    ],
  ];
  test.each(rows)('%s', (_, text, expected) => {
    expect(found(text, 'fr')).toEqual(expected);
  });
});

describe('names in English', () => {
  const rows: readonly (readonly [string, string, readonly string[]])[] = [
    ['possessive', 'UNIDO’s programme and the European Union’s support', ['un/UNIDO: UNIDO', 'org/EU: European Union']],
    ['under-secretaries are not the Secretary-General', 'the Under-Secretary-General', []],
    [
      'head of a department',
      'the Under-Secretary-General for Peace Operations',
      ['un/DPO: Under-Secretary-General for Peace Operations'],
    ],
    ['same letters, other language', 'CEI and CIS', ['org/CEI: CEI', 'org/CIS: CIS']],
    [
      'coordinated commissions',
      'the Economic Commission for Africa and for Europe',
      ['un/ECA: Economic Commission for Africa', 'un/UNECE: for Europe'],
    ],
    [
      'list of full names',
      'the Office for the Coordination of Humanitarian Affairs of the Secretariat, the United Nations Human Settlements Programme',
      [
        'un/OCHA: Office for the Coordination of Humanitarian Affairs of the Secretariat',
        'un/UN-HABITAT: United Nations Human Settlements Programme',
      ],
    ],
    ['unknown language reads English', 'the Security Council', ['un/UNSC: Security Council']],
  ];
  test.each(rows)('%s', (_, text, expected) => {
    expect(found(text, 'en')).toEqual(expected);
  });

  test('a language without files has the English names', () => {
    expect(found('UNESCO и Security Council', 'ru')).toEqual(['un/UNESCO: UNESCO', 'un/UNSC: Security Council']);
    expect(found('UNESCO', null)).toEqual(['un/UNESCO: UNESCO']);
  });
});

describe('acronyms a text defines', () => {
  test('bind in the texts that follow', () => {
    const context = newContext();
    expect(
      matchNames('The Economic Cooperation Organization (OEC) met.', 'en', context).map((one) => one.actor),
    ).toEqual(['org/ECO']);
    expect(matchNames('OEC and its members', 'en', context)).toEqual([
      { actor: 'org/ECO', start: 0, end: 3, form: 'bound' },
    ]);
    expect(matchNames('OEC', 'en')).toEqual([]);
  });

  test('go before the lexicon’s', () => {
    const context = newContext();
    matchNames('the Central European Initiative (ECI)', 'en', context);
    matchNames('the Economic Community of Central African States (ECA)', 'en', context);
    expect(matchNames('ECI, ECA', 'en', context).map((one) => one.actor)).toEqual(['org/CEI', 'org/ECCAS']);
  });

  test('an organization’s acronym behind its organ stays the organization’s', () => {
    const context = newContext();
    matchNames('la Commission de l’Union africaine (UA)', 'fr', context);
    expect(matchNames('l’UA', 'fr', context)[0].actor).toBe('org/AU');
  });

  test('do not bind to the last name of a longer, unknown one', () => {
    const context = newContext();
    matchNames('the Democratic Forces of Rwanda (DFR), the Friends of the African Union (FAU)', 'en', context);
    expect(context.bound.size).toBe(0);
  });

  test('that mean something else mean nobody', () => {
    const context = newContext();
    const text = 'les objectifs du Millénaire pour le développement (OMD) ; les OMD';
    expect(matchNames(text, 'fr', context)).toEqual([]);
    expect(found('l’Organisation mondial des douanes (OMD)', 'fr')).toHaveLength(1);
  });

  test('a bracket that is no acronym defines nothing', () => {
    const context = newContext();
    matchNames('the African Union (2024) and the African Union (see note) and the African Union (', 'en', context);
    expect(context.bound.size).toBe(0);
  });
});

describe('the register of actors', () => {
  test('an organ is below its organization', () => {
    expect(ancestorsOf('org/AU/AUC')).toEqual(['org/AU']);
    expect(ancestorsOf('un/UNCCT')).toEqual(['un/UNOCT', 'un/UN-SECRETARIAT', 'un/UN']);
  });

  test('departments changed on 1 January 2019', () => {
    expect(actorRow('un/DPA')).toMatchObject({ to: '2018-12-31', successor: 'un/DPPA' });
    expect(actorRow('un/DPKO')).toMatchObject({ to: '2018-12-31', successor: 'un/DPO' });
    expect(actorRow('un/DPO')).toMatchObject({ from: '2019-01-01' });
  });

  test('one body, two ids', () => {
    expect([twinOf('un/IOM'), twinOf('org/CTBTO'), twinOf('un/FAO')]).toEqual(['org/IOM', 'un/CTBTO', null]);
  });

  test('all Member States are there', () => {
    expect(actorIds().filter((id) => actorRow(id)?.kind === 'member State')).toHaveLength(193);
  });
});

describe('lookUp', () => {
  test('by id, name, acronym, former name, careless spelling', () => {
    const row = (name: string, language?: string): unknown =>
      lookUp(name, language).map(
        ({ actor, found: how }) => `${actor} ${how.by} ${how.language}${how.loosely ? ' loosely' : ''}`,
      );
    expect(row('org/ECO')).toEqual(['org/ECO id null']);
    expect(row('Economic Cooperation Organization')).toEqual(['org/ECO name en']);
    expect(row('CEI')).toEqual(['org/CEI acronym en', 'org/CIS acronym fr']);
    expect(row('CEI', 'fr')).toEqual(['org/CIS acronym fr']);
    expect(row('ligue des etats arabes')).toEqual(['org/LAS name fr loosely']);
    expect(row('no such body')).toEqual([]);
    expect(row('CEI', 'xx')).toEqual([]);
    expect(lookUp('South Pacific Forum')[0].found.dated).toEqual({ name: 'South Pacific Forum', to: '2000-10-26' });
  });

  test('tells parents, organs and names', () => {
    const [au] = lookUp('Union africaine');
    expect(au.organs).toContain('org/AU/PSC');
    expect(Object.keys(au.names)).toEqual(['en', 'fr']);
    expect(lookUp('org/IOM')[0].names.en.name).toBe('International Organization for Migration');
  });
});

test.each(['en', 'fr'])('a name is shown in %s without the notation of the files', (language) => {
  for (const actor of actorIds()) {
    const name = officialName(actor, language);
    expect(name ?? 'none').not.toMatch(/[{}|<>]/);
    if (name)
      expect(lookUp(name, language).map((one) => one.actor)).toContainEqual(
        expect.toSatisfy((one) => one === actor || one === twinOf(actor)),
      );
  }
});

describe('the notation of names', () => {
  test.each([
    ['a{|b}c', ['ac', 'abc']],
    ['{A|{B|C}d}', ['A', 'Bd', 'Cd']],
    ['<X> for', ['y for', 'z for']],
    ['plain (with) brackets', ['plain (with) brackets']],
  ])('%s', (notation, forms) => {
    expect(expandForms(notation, { X: '{y|z}' })).toEqual(forms);
  });
  test.each(['{a', 'a}', '<Y>'])('refuses %s', (notation) => {
    expect(() => (notation.startsWith('<') ? expandForms(notation) : parseForms(notation))).toThrow();
  });
});

test('hostile texts neither hang nor throw', () => {
  for (const unit of [
    'Organisation ',
    '(',
    'A(',
    'Secrétaire général du ',
    '’',
    'ONU et ',
    '\ud800',
    'Nations Unies, ',
  ])
    expect(() => mentionsIn(unit.repeat(20_000), 'fr')).not.toThrow();
}, 20_000);
