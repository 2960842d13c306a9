import { describe, expect, test } from 'vitest';
import { matchNames, newContext } from '../../lexicon/index.ts';
import { findDates } from '../dates/dates.ts';
import type { Activity, ActorFact, DateFact } from '../types.ts';
import type { Unit, UnitKind } from '../units.ts';
import { activitiesOf } from './activities.ts';

function read(text: string, language: string, kind: UnitKind = 'numbered'): Activity[] {
  const unit: Unit = { id: 'para_1', kind, text, at: 0, paragraph: null, point: null, sections: [] };
  const place = (one: { start: number; end: number }) => ({
    paragraph: 'para_1',
    text: text.slice(one.start, one.end),
  });
  const actors: ActorFact[] = matchNames(text, language, newContext()).map((one) => ({
    ...one,
    ...place(one),
    role: 'involved',
  }));
  const dates: DateFact[] = findDates(text, language).map((one) => ({ ...one, ...place(one) }));
  return activitiesOf([unit], { actors, dates, citations: [] }, language);
}

const kinds = (text: string, language: string): string =>
  [...new Set(read(text, language).flatMap((one) => one.kinds))].sort().join(' ');
const themes = (text: string, language: string): string =>
  [...new Set(read(text, language).flatMap((one) => one.themes))].sort().join(' ');

describe('kinds, French', () => {
  test.each<[string, string]>([
    ['En mai 2021, le PNUE et la CARICOM ont tenu une réunion.', 'meeting'],
    ['Le PNUD a participé au huitième sommet de l’ASEAN.', 'meeting'],
    ['La FAO et la LEA ont mené des consultations.', 'meeting'],
    ['Le Secrétaire général s’est entretenu avec la Présidente de la CARICOM.', 'meeting'],
    ['Mon Envoyé et la CEEAC ont effectué une visite conjointe au Tchad.', 'visit'],
    ['Des représentants de l’ONU et de la CEEAC se sont rendus à Bangui.', 'visit'],
    ['L’ONUDC a formé des magistrats de la CPLP.', 'training'],
    ['INTERPOL et l’OMI ont organisé un cours de formation.', 'training'],
    ['L’UNESCO et l’OIF ont organisé un atelier.', 'workshop_conference'],
    ['Le HCR et l’OSCE ont tenu un webinaire sur l’asile.', 'workshop_conference'],
    ['La CNUCED a accueilli une table ronde avec l’OCDE.', 'workshop_conference'],
    [
      'Une manifestation parallèle a été coorganisée par l’ECO et la CESAP. Le forum de l’OIF a suivi.',
      'workshop_conference',
    ],
    ['Le PNUD et l’ASEAN ont lancé un programme.', 'programme'],
    ['La FAO exécute avec la CARICOM un projet pilote.', 'programme'],
    ['L’OMS et la CEEAC ont signé un mémorandum d’accord.', 'instrument'],
    ['L’UNICEF et l’Union africaine ont publié une étude.', 'publication'],
    ['La CEPALC a rédigé un guide avec la CARICOM.', 'publication'],
    ['L’OIT a fourni une assistance technique à la CPLP.', 'technical_assistance'],
    ['Le PNUD a aidé la CARICOM à réformer ses institutions.', 'technical_assistance'],
    ['L’OMM a apporté son appui à la CEEAC.', 'technical_assistance'],
    ['L’ONU et l’Union africaine ont dépêché une mission conjointe d’évaluation.', 'mission'],
    ['La Haute-Commissaire a prononcé un discours devant l’OSCE.', 'statement'],
    ['Le Secrétaire général a présenté un exposé à l’Union africaine.', 'statement'],
    ['La LEA et ONU-Femmes ont créé un réseau.', 'body'],
    ['La CARICOM a établi à Genève un bureau avec l’appui de la CNUCED.', 'body'],
    ['L’UNESCO a entretenu des contacts réguliers avec l’OIF.', 'coordination'],
    ['Le PAM et la CEEAC ont collaboré dans le domaine de la nutrition.', 'coordination'],
    ['La FAO a collaboré avec la CARICOM et tenu un atelier.', 'workshop_conference'],
    ['L’ONU a assisté à la réunion de la CARICOM.', 'meeting'],
    ['Le HCR coopère avec l’OSCE afin de fournir une assistance technique.', 'coordination'],
  ])('%s', (text, expected) => expect(kinds(text, 'fr')).toBe(expected));
});

describe('kinds, English', () => {
  test.each<[string, string]>([
    ['In May 2021, UNEP and CARICOM held a meeting.', 'meeting'],
    ['UNDP took part in the eighth summit of ASEAN.', 'meeting'],
    ['FAO and the League of Arab States held consultations.', 'meeting'],
    ['The Secretary-General met with the Chair of CARICOM.', 'meeting'],
    ['My Envoy and ECCAS undertook a joint visit to Chad.', 'visit'],
    ['Officials of the United Nations and ECCAS visited Bangui.', 'visit'],
    ['UNODC trained magistrates of CARICOM.', 'training'],
    ['INTERPOL and IMO organized a training course.', 'training'],
    ['UNESCO and CARICOM organized a workshop.', 'workshop_conference'],
    ['UNHCR and OSCE held a webinar on asylum.', 'workshop_conference'],
    ['UNCTAD hosted a round table with OECD.', 'workshop_conference'],
    ['A side event was co-organized by OSCE and ESCAP.', 'workshop_conference'],
    ['UNDP and ASEAN launched a programme.', 'programme'],
    ['FAO carries out a pilot project with CARICOM.', 'programme'],
    ['WHO and ECCAS signed a memorandum of understanding.', 'instrument'],
    ['UNICEF and the African Union published a study.', 'publication'],
    ['ECLAC drafted a handbook with CARICOM.', 'publication'],
    ['ILO provided technical assistance to CARICOM.', 'technical_assistance'],
    ['UNDP helped CARICOM to reform its institutions.', 'technical_assistance'],
    ['The United Nations and the African Union sent a joint assessment mission.', 'mission'],
    ['The High Commissioner delivered a speech at OSCE.', 'statement'],
    ['The Secretary-General briefed the African Union.', 'statement'],
    ['The League of Arab States and UN-Women created a network.', 'body'],
    ['UNESCO maintained regular contacts with CARICOM.', 'coordination'],
    ['WFP and ECCAS collaborated on nutrition.', 'coordination'],
    ['FAO collaborated with CARICOM and held a workshop.', 'workshop_conference'],
    ['UNHCR cooperates with OSCE in order to provide technical assistance.', 'coordination'],
  ])('%s', (text, expected) => expect(kinds(text, 'en')).toBe(expected));
});

describe('themes', () => {
  test.each<[string, string, string]>([
    ['fr', 'L’ONU et l’Union africaine ont débattu de la paix et de la sécurité.', 'peace_security'],
    [
      'fr',
      'Le Bureau de lutte contre le terrorisme et l’OSCE ont organisé un atelier sur l’extrémisme violent.',
      'counter_terrorism',
    ],
    ['fr', 'L’UNIDIR et la CARICOM ont tenu un séminaire sur la maîtrise des armements.', 'disarmament'],
    ['fr', 'L’ONUDC et INTERPOL ont mené une opération conjointe contre le trafic de drogues.', 'drugs_crime'],
    ['fr', 'Le HCDH et l’OIF ont publié une étude sur les droits humains.', 'human_rights'],
    ['fr', 'ONU-Femmes et l’ASEAN ont tenu un forum sur l’égalité des genres.', 'women_gender'],
    ['fr', 'Un forum a réuni de jeunes dirigeants de l’ASEAN.', 'youth'],
    ['fr', 'L’UNICEF et la CEEAC ont tenu un atelier sur le travail des enfants.', 'children'],
    ['fr', 'Le HCR et l’OSCE ont tenu une réunion sur les apatrides.', 'migration_refugees'],
    [
      'fr',
      'La CARICOM et le PNUD ont tenu un atelier sur la réduction des risques de catastrophe.',
      'humanitarian_drr',
    ],
    ['fr', 'Le PNUE et l’ASEAN ont tenu un atelier sur la pollution marine.', 'climate_environment'],
    ['fr', 'L’OMS et la CEEAC ont tenu une réunion sur les vaccins.', 'health'],
    ['fr', 'La FAO et la CARICOM ont tenu un atelier sur la sécurité alimentaire.', 'food_agriculture'],
    ['fr', 'La CNUCED et l’ASEAN ont tenu un forum sur l’investissement.', 'trade_investment'],
    ['fr', 'La CESAP et l’ASEAN ont tenu une réunion sur les corridors de transport.', 'transport_connectivity'],
    ['fr', 'La CEE et l’ASEAN ont publié un guide sur l’énergie solaire.', 'energy'],
    ['fr', 'L’UIT et la CARICOM ont tenu un atelier sur la cybersécurité.', 'digital_ai'],
    ['fr', 'La CEE et la CARICOM ont tenu un atelier sur les statistiques.', 'statistics'],
    ['fr', 'L’UNESCO et l’OIF ont tenu un colloque sur le patrimoine.', 'culture_education'],
    ['fr', 'L’ONU et la CEEAC ont tenu un séminaire sur les élections.', 'governance_elections'],
    ['fr', 'L’ONU et l’OSCE ont tenu un atelier sur la médiation.', 'mediation_prevention'],
    ['fr', 'L’ONU et l’Union africaine ont tenu une réunion sur le maintien de la paix.', 'peacekeeping'],
    ['fr', 'Le PNUD et l’ASEAN ont tenu un forum sur la pauvreté.', 'sustainable_development'],
    ['fr', 'L’ONU et la CARICOM ont tenu un séminaire sur le droit de la mer.', 'international_law'],
    ['en', 'The United Nations and the African Union held talks on peace and security.', 'peace_security'],
    ['en', 'The Office of Counter-Terrorism and OSCE held a workshop on violent extremism.', 'counter_terrorism'],
    ['en', 'UNIDIR and CARICOM held a seminar on arms control.', 'disarmament'],
    ['en', 'UNODC and INTERPOL conducted a joint operation against drug trafficking.', 'drugs_crime'],
    ['en', 'OHCHR and CARICOM published a study on human rights.', 'human_rights'],
    ['en', 'UN-Women and ASEAN held a forum on gender equality.', 'women_gender'],
    ['en', 'A forum brought together young leaders of ASEAN.', 'youth'],
    ['en', 'UNICEF and ECCAS held a workshop on child labour.', 'children'],
    ['en', 'UNHCR and OSCE held a meeting on stateless persons.', 'migration_refugees'],
    ['en', 'CARICOM and UNDP held a workshop on disaster risk reduction.', 'humanitarian_drr'],
    ['en', 'UNEP and ASEAN held a workshop on marine pollution.', 'climate_environment'],
    ['en', 'WHO and ECCAS held a meeting on vaccines.', 'health'],
    ['en', 'FAO and CARICOM held a workshop on food security.', 'food_agriculture'],
    ['en', 'UNCTAD and ASEAN held a forum on investment.', 'trade_investment'],
    ['en', 'ESCAP and ASEAN held a meeting on transport corridors.', 'transport_connectivity'],
    ['en', 'ECE and ASEAN published a guide on solar energy.', 'energy'],
    ['en', 'ITU and CARICOM held a workshop on cybersecurity.', 'digital_ai'],
    ['en', 'ECE and CARICOM held a workshop on statistics.', 'statistics'],
    ['en', 'UNESCO and CARICOM held a symposium on heritage.', 'culture_education'],
    ['en', 'The United Nations and ECCAS held a seminar on elections.', 'governance_elections'],
    ['en', 'The United Nations and OSCE held a workshop on mediation.', 'mediation_prevention'],
    ['en', 'The United Nations and the African Union held a meeting on peacekeeping.', 'peacekeeping'],
    ['en', 'UNDP and ASEAN held a forum on poverty.', 'sustainable_development'],
    ['en', 'The United Nations and CARICOM held a seminar on the law of the sea.', 'international_law'],
  ])('%s: %s', (language, text, expected) => expect(themes(text, language)).toBe(expected));
});

describe('an activity', () => {
  const text =
    'En mai 2021, la FAO et la CARICOM ont tenu un atelier à Bridgetown (Barbade). Y ont pris part 30 experts. Le 4 juin 2021, l’OMS a signé un mémorandum d’accord avec la CARICOM.';

  test('is the sentences that tell of it', () => {
    expect(read(text, 'fr').map((one) => text.slice(one.start, one.end))).toEqual([
      'En mai 2021, la FAO et la CARICOM ont tenu un atelier à Bridgetown (Barbade). Y ont pris part 30 experts.',
      'Le 4 juin 2021, l’OMS a signé un mémorandum d’accord avec la CARICOM.',
    ]);
  });

  test('has its own actors, dates and places', () => {
    const [first, second] = read(text, 'fr');
    expect(first).toMatchObject({
      entities: ['un/FAO'],
      organizations: ['org/CARICOM'],
      dates: ['2021-05'],
      places: ['Bridgetown', 'state/BRB'],
    });
    expect(second).toMatchObject({ entities: ['un/WHO'], dates: ['2021-06-04'], places: [] });
  });

  test('lists places behind one word of place', () => {
    const [one] = read('UNDP and ASEAN held workshops in Nairobi, Accra and Dakar on the Paris Agreement.', 'en');
    expect(one.places).toEqual(['Nairobi', 'Accra', 'Dakar']);
  });

  test.each<[string, UnitKind]>([
    ['L’ONU a tenu une réunion.', 'numbered'],
    ['L’ONU et la CARICOM ont tenu une réunion.', 'operative'],
    ['L’ONU et la CARICOM sont liées.', 'numbered'],
  ])('is not read from: %s (%s)', (words, kind) => expect(read(words, 'fr', kind)).toEqual([]));
});

describe('where little is said', () => {
  test.each<[string, string, string]>([
    ['En 2020, le Secrétaire général a participé au sommet de la CARICOM.', 'fr', 'institutional'],
    ['Le Secrétaire général et la CARICOM ont tenu une réunion sur la paix.', 'fr', 'peace_security'],
    ['In 2020, the Secretary-General attended the CARICOM summit.', 'en', 'institutional'],
    ['L’ONU et la CARICOM ont tenu une réunion sur leur partenariat et le désarmement.', 'fr', 'disarmament'],
  ])('%s', (text, language, theme) => expect(themes(text, language)).toBe(theme));

  const under = (heading: ActorFact[], text: string): Activity[] => {
    const unit = {
      id: 'para_1',
      kind: 'numbered',
      text,
      at: 0,
      paragraph: null,
      point: null,
      sections: [{ id: 'sec_1' }],
    };
    const named = matchNames(text, 'fr', newContext()).map(
      (one) => ({ ...one, paragraph: 'para_1', text: '', role: 'involved' }) as ActorFact,
    );
    return activitiesOf([unit as unknown as Unit], { actors: [...heading, ...named], dates: [], citations: [] }, 'fr');
  };
  const caricom = {
    paragraph: 'sec_1',
    start: 0,
    end: 7,
    text: 'CARICOM',
    actor: 'org/CARICOM',
    role: 'involved',
  } as ActorFact;

  test('under the heading of an organization, what it does with an entity is at least coordination', () => {
    const text = 'L’OMS et la CARICOM ont suivi ensemble leurs travaux. Elles continueront.';
    expect(under([caricom], text).map((one) => one.kinds)).toEqual([['coordination']]);
    expect(under([], text)).toEqual([]);
    expect(under([caricom], 'La CARICOM a suivi ses travaux.')).toEqual([]);
  });
});
