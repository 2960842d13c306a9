import { describe, expect, test } from 'vitest';
import {
  type DocumentNode,
  type Draft,
  EMPTY_COVER,
  type Language,
  type Paragraph,
  seal,
  words,
} from '../../tree/index.ts';
import { mandatesOf } from './mandates.ts';
import { phrasesOf } from './phrases.ts';

type Row = {
  kind?: string;
  phrase?: string;
  verb?: string;
  to?: string[];
  session?: number | null;
  due?: string | null;
  every?: string | null;
};

function paragraph(text: string, role: Paragraph['role'], points: string[] = []): Draft<Paragraph> {
  return {
    type: 'paragraph',
    id: '',
    role,
    number: role === 'operative' ? '1' : null,
    words: words(text),
    points: points.map((one, i) => ({
      type: 'point',
      id: '',
      number: 'abc'[i],
      label: `(${'abc'[i]})`,
      words: words(one),
      points: [],
      wrapUp: null,
    })),
    wrapUp: null,
  };
}

function document(language: Language, children: Draft<Paragraph>[], title = ''): DocumentNode {
  return seal({
    type: 'document',
    kind: 'resolution',
    language,
    cover: {
      ...EMPTY_COVER,
      lines: [],
      session: { number: 79, basis: 'printed' },
    } as unknown as Draft<DocumentNode>['cover'],
    number: null,
    title: title ? words(title) : null,
    children,
    notes: [],
    record: null,
  });
}

const read = (language: Language, text: string, points: string[] = [], title = '') =>
  mandatesOf(document(language, [paragraph(text, 'operative', points)], title));

const ROWS: readonly (readonly [Language, string, readonly Row[]])[] = [
  [
    'en',
    'Requests the Secretary-General to submit to it at its eighty-first session a report on the implementation of the present resolution;',
    [{ kind: 'report', verb: 'request', to: ['un/SG'], session: 81 }],
  ],
  [
    'fr',
    'Prie le Secrétaire général de lui présenter à sa quatre-vingt-unième session un rapport sur l’application de la présente résolution ;',
    [{ kind: 'report', verb: 'request', to: ['un/SG'], session: 81 }],
  ],
  [
    'en',
    'Decides to include in the provisional agenda of its eighty-first session the sub-item entitled “Cooperation”.',
    [{ kind: 'agenda', verb: 'decide', to: [], session: 81 }],
  ],
  [
    'en',
    'Invites Member States to strengthen the culture of peace agenda and the 2030 Agenda.',
    [{ kind: 'action', verb: 'invite', to: ['group/member-states'] }],
  ],
  [
    'en',
    'Decides to continue its consideration of the matter at its eighty-first session under the item entitled “Cooperation”.',
    [{ kind: 'agenda', to: [], session: 81 }],
  ],
  [
    'fr',
    'Décide de poursuivre l’examen de cette question à sa quatre-vingt-unième session, au titre de la question intitulée « Coopération ».',
    [{ kind: 'agenda', to: [], session: 81 }],
  ],
  [
    'fr',
    'Décide d’inscrire à l’ordre du jour provisoire de sa quatre-vingt-unième session la question intitulée « Coopération ».',
    [{ kind: 'agenda', to: [], session: 81 }],
  ],
  [
    'fr',
    'Apprécie l’action du Secrétariat et du Secrétaire général, et les encourage à poursuivre leurs travaux ;',
    [
      { kind: 'statement', phrase: 'Apprécie', to: [] },
      { kind: 'action', phrase: 'encourage', to: ['un/UN-SECRETARIAT', 'un/SG'] },
    ],
  ],
  [
    'en',
    'Welcomes the progress made, notes with concern the delays, and invites all Member States and donors to contribute;',
    [
      { kind: 'statement', verb: 'welcome' },
      { kind: 'statement', phrase: 'notes with concern' },
      { kind: 'action', to: ['group/member-states', 'group/donors'] },
    ],
  ],
  ['en', 'Encourages reform of the sector in the region;', [{ kind: 'action', to: [] }]],
  [
    'en',
    'Stresses the decision in which it requested States to contribute and the body that invites donors;',
    [{ kind: 'statement', verb: 'stress', to: [] }],
  ],
  ['en', 'Urges States, in cooperation with the private sector, to act;', [{ to: ['group/states'] }]],
  [
    'fr',
    'Invite les États Membres, en particulier les pays donateurs, à verser des contributions ;',
    [{ to: ['group/member-states'] }],
  ],
  ['fr', 'Invite le Bureau des affaires imaginaires à poursuivre ses travaux ;', [{ to: ['group/other'] }]],
  [
    'en',
    'Requests the Secretary-General to report to the General Assembly at its next session;',
    [{ kind: 'report', session: 80 }],
  ],
  [
    'en',
    'Requests the Secretary-General to submit reports to it at its eightieth and eighty-second sessions;',
    [{ session: 80 }, { session: 82 }],
  ],
  [
    'en',
    'Encourages closer cooperation between the United Nations and the African Union in the region;',
    [{ to: ['un/UN', 'org/AU'] }],
  ],
  ['fr', 'Encourage les efforts déployés par les États Membres à cet égard ;', [{ to: ['group/member-states'] }]],
  [
    'en',
    'Requests organizations such as the African Union, and donors, to act;',
    [{ to: ['group/organizations', 'group/donors'] }],
  ],
  ['en', 'Calls upon the relevant Iranian authorities to cease;', [{ to: ['state/IRN'] }]],
  ['fr', 'Demande aux autorités iraniennes compétentes de cesser ;', [{ to: ['state/IRN'] }]],
  ['fr', 'Rappelle aux États Membres d’agir ;', [{ verb: 'remind', to: ['group/member-states'] }]],
  ['fr', 'Demande qu’elles soient appliquées ;', [{ to: [] }]],
  ['fr', 'Constate les besoins et la demande croissante de services ;', [{ kind: 'statement' }]],
  [
    'en',
    'Recognizes the needs of Member States and invites the donors to give;',
    [{ kind: 'statement' }, { to: ['group/donors'] }],
  ],
  [
    'fr',
    'Remercie les États Membres qui ont payé et prie instamment tous les autres de le faire ;',
    [{ kind: 'statement' }, { to: ['group/member-states'] }],
  ],
  [
    'en',
    'Requests the Secretary-General to submit a report to the Imaginary Committee at its second session;',
    [{ kind: 'report', session: 2 }],
  ],
  [
    'en',
    'Requests the President of the General Assembly at its seventy-ninth session to convene a meeting;',
    [{ kind: 'action', session: null }],
  ],
  [
    'fr',
    'Prie le Secrétaire général de lui faire rapport tous les deux ans ;',
    [{ kind: 'report', every: 'P2Y', session: null }],
  ],
  [
    'en',
    'Requests the Secretary-General to complete the review no later than 31 March 2026;',
    [{ kind: 'action', due: '2026-03-31', session: null }],
  ],
  [
    'en',
    'Encourages financial actors and family farmers’ organizations to act;',
    [{ to: ['group/stakeholders', 'group/organizations'] }],
  ],
  [
    'en',
    'Invites Samland’s partners and Imaginary Forum members to act;',
    [{ to: ['group/partners', 'group/member-states'] }],
  ],
  [
    'en',
    'Calls upon African Union member States and the African Union bodies to act;',
    [{ to: ['group/member-states', 'org/AU'] }],
  ],
  ['en', 'Calls upon donor and host countries to act;', [{ to: ['group/donors', 'group/countries'] }]],
  ['en', 'Invites all Member and observer States to act;', [{ to: ['group/member-states', 'group/observers'] }]],
  [
    'fr',
    'Encourage les États et les organisations internationales, régionales et non gouvernementales à agir ;',
    [{ to: ['group/states', 'group/intergovernmental-organizations', 'group/non-governmental-organizations'] }],
  ],
  [
    'fr',
    'Demande aux États et, selon qu’il conviendra, aux organisations internationales d’agir ;',
    [{ to: ['group/states', 'group/intergovernmental-organizations'] }],
  ],
  [
    'fr',
    'Demande aux États, auxquels il incombe de lutter contre la haine, ainsi qu’à tous les acteurs concernés, d’agir ;',
    [{ to: ['group/states', 'group/stakeholders'] }],
  ],
  [
    'en',
    'Appeals to Governments and to organizations and individuals to contribute;',
    [{ to: ['group/governments', 'group/organizations', 'group/individuals'] }],
  ],
  [
    'en',
    'Recommends that, in accordance with its mandate, the Committee for Programme and Coordination meet;',
    [{ to: ['un/CPC'] }],
  ],
  [
    'fr',
    'Demande que la coopération entre l’Organisation des Nations Unies et l’Union africaine soit renforcée ;',
    [{ to: ['un/UN', 'org/AU'] }],
  ],
  ['en', 'Calls for dialogue to be enhanced among all stakeholders;', [{ to: ['group/stakeholders'] }]],
  ['en', 'Requests that the Panel of Wise Persons submit a report;', [{ to: ['group/other'] }]],
  ['fr', 'Demande que le Plan d’imagination soit appliqué ;', [{ to: [] }]],
  [
    'en',
    'Urges parties and invites other Governments to act;',
    [
      { verb: 'urge', to: ['group/parties'] },
      { verb: 'invite', to: ['group/governments'] },
    ],
  ],
  ['en', 'Notes the body that supports States and invites reports;', [{ kind: 'statement' }]],
  ['en', 'Reiterates the call upon the donors to give;', [{ verb: 'call upon', to: ['group/donors'] }]],
  [
    'fr',
    'Prie les organismes des Nations Unies d’agir, et demande à ces entités de faire rapport ;',
    [{ to: ['un/UN'] }, { to: ['un/UN'] }],
  ],
  ['en', 'Encourages those States that have not yet done so to act;', [{ to: ['group/states'] }]],
  [
    'en',
    'Takes note of the report of the Special Committee on Peacekeeping Operations, and requests the Special Committee, at its next meeting, to act;',
    [{ kind: 'statement' }, { to: ['un/C34'] }],
  ],
  [
    'fr',
    'Prie la Secrétaire générale de la Communauté des Caraïbes et les États d’agir ;',
    [{ to: ['org/CARICOM', 'group/states'] }],
  ],
  [
    'en',
    'Requests the Secretary-General to hold a dialogue on the commitments made during the resumed seventy-ninth session of the General Assembly;',
    [{ kind: 'action', session: 79 }],
  ],
  ['en', 'Requests States to honour the commitments made at the seventy-ninth session;', [{ session: null }]],
  ['en', 'Requests both secretariats to meet;', [{ to: ['group/other'] }]],
  ['en', 'Reiterates its request, made to the Secretary-General in its resolution 75/1, to act;', [{ to: ['un/SG'] }]],
  [
    'en',
    'Reminds States of their duties under the conventions, and Security Council resolutions;',
    [{ to: ['group/states'] }],
  ],
  ['en', 'Calls for the full implementation of Security Council resolution 2719 (2023);', [{ to: [] }]],
  [
    'en',
    'Encourages the implementation of the Agreement between the United Nations and the African Union;',
    [{ to: [] }],
  ],
  [
    'en',
    'Urges States, parties to conflict and all other relevant actors to act;',
    [{ to: ['group/states', 'group/parties', 'group/stakeholders'] }],
  ],
  [
    'fr',
    'Note les efforts de l’Union africaine et du Secrétaire général, et prie celui-ci d’agir ;',
    [{}, { to: ['un/SG'] }],
  ],
  [
    'en',
    'Notes the report of the Secretary-General on the African Union, and requests him to act;',
    [{}, { to: ['un/SG'] }],
  ],
  [
    'en',
    'Invites all United Nations bodies, organizations and entities of the United Nations system to act;',
    [{ to: ['un/UN'] }],
  ],
  // Those with whom the addressee is to act are not asked, however many they are.
  [
    'en',
    'Requests the Secretary-General, in cooperation with Member States, donors, and the private sector, to act;',
    [{ to: ['un/SG'] }],
  ],
  [
    'en',
    'Invites Member States, with the support of the African Union, and donors to act;',
    [{ to: ['group/member-states', 'group/donors'] }],
  ],
  [
    'en',
    'Requests the Secretary-General, in association with States, as well as other partners, to act;',
    [{ to: ['un/SG'] }],
  ],
  [
    'fr',
    'Prie le Secrétaire général, en concertation avec les États, ainsi que les donateurs, d’agir ;',
    [{ to: ['un/SG'] }],
  ],
  ['fr', 'Invite les États, de même que les donateurs, à agir ;', [{ to: ['group/states', 'group/donors'] }]],
  // A subject ends before its verb; whoever is acted upon is not asked.
  [
    'en',
    'Demands that all parties take all steps to protect civilians and persons in need;',
    [{ to: ['group/parties'] }],
  ],
  ['en', 'Requests that the Secretary-General be kept informed;', [{ to: [] }]],
  ['fr', 'Demande que les États soient soutenus par les donateurs ;', [{ to: ['group/donors'] }]],
  ['fr', 'Demande que les États soient en mesure d’agir ;', [{ to: ['group/states'] }]],
  // Agents
  ['en', 'Encourages support from Member States for the work of the African Union;', [{ to: ['group/member-states'] }]],
  ['en', 'Urges reporting by the Secretary-General to the Security Council and donors;', [{ to: ['un/SG'] }]],
  [
    'en',
    'Encourages cooperation between the African Union and States, as well as between the League of Arab States and donors;',
    [{ to: ['org/AU', 'group/states', 'org/LAS', 'group/donors'] }],
  ],
  ['en', 'Invites further comments on the matter from Member States;', [{ to: ['group/member-states'] }]],
  ['en', 'Encourages new efforts to enable States and donors to act;', [{ to: [] }]],
  ['en', 'Calls for the implementation of General Assembly and Security Council resolutions;', [{ to: [] }]],
  // Nouns
  [
    'en',
    'Invites development and trading partners of graduated and developing countries to act;',
    [{ to: ['group/partners'] }],
  ],
  ['en', 'Invites the Governments of the developing countries to act;', [{ to: ['group/developing-countries'] }]],
  ['en', 'Encourages United Nations entities and States to act;', [{ to: ['un/UN', 'group/states'] }]],
  ['en', 'Calls upon all groups other than UNIFIL to leave;', [{ to: ['group/other'] }]],
  ['en', 'Requests the UN Truce Supervision Organization to act;', [{ to: ['un/UNTSO'] }]],
  // Verbs
  ['en', 'Reiterates its request for the African Union to act;', [{ verb: 'request', to: ['org/AU'] }]],
  [
    'fr',
    'Salue les efforts des créanciers, qu’elle invite à agir ;',
    [{}, { verb: 'invite', to: ['group/creditors'] }],
  ],
  ['fr', 'Insiste auprès des États pour qu’ils agissent ;', [{ verb: 'urge', to: ['group/states'] }]],
  ['fr', 'Demande des pauses prolongées pour permettre d’agir ;', [{ to: [] }]],
  // Stand-ins
  [
    'en',
    'Thanks Member States for their support to the African Union, and encourages them to continue;',
    [{}, { to: ['group/member-states'] }],
  ],
  [
    'fr',
    'Se félicite de l’appui que la Ligue des États arabes et l’Union africaine apportent, et engage ces organismes à continuer ;',
    [{}, { to: ['org/LAS', 'org/AU'] }],
  ],
  [
    'en',
    'Thanks the Codification Division of the Office of Legal Affairs, and encourages that Division to continue;',
    [{}, { to: ['un/CODIFICATION-DIVISION'] }],
  ],
];

test.each<[Language, string, string]>([
  ['en', 'Requests the Secretary-General to inform the Assembly of progress;', 'report'],
  [
    'en',
    'Calls upon the specialized agencies, institutions and programmes to inform the Secretary-General, no later than January 2027, of progress;',
    'report',
  ],
  ['en', 'Requests the Secretary-General to keep the Committee informed;', 'report'],
  ['en', 'Requests that the Secretary-General brief the Security Council;', 'report'],
  ['en', 'Requests the Secretary-General to keep the working conditions under review;', 'action'],
  ['en', 'Encourages Member States to use data to inform policies;', 'action'],
  ['fr', 'Prie le Secrétaire général de la tenir informée des progrès ;', 'report'],
  ['fr', 'Prie le Secrétaire général de le tenir régulièrement informé des progrès ;', 'report'],
  ['fr', 'Prie le Secrétaire général de l’informer des progrès ;', 'report'],
  ['fr', 'Invite les États à informer le Comité des progrès ;', 'report'],
  ['fr', 'Demande que la Commission soit tenue régulièrement informée ;', 'report'],
  ['fr', 'Invite les États à informer les migrants de leurs droits ;', 'action'],
  ['fr', 'Prie le Secrétaire général de tenir une réunion ;', 'action'],
])('%s: what counts as a report: %s', (language, text, kind) => {
  expect(read(language, text)[0].kind).toBe(kind);
});

describe('mandates', () => {
  test.each(ROWS)('%s: %s', (language, text, expected) => {
    const found = read(language, text);
    expect(found).toHaveLength(expected.length);
    expected.forEach((row, i) => {
      const one = found[i];
      if (row.kind) expect(one.kind).toBe(row.kind);
      if (row.verb) expect(one.verb).toBe(row.verb);
      if (row.phrase) expect(one.phrase).toBe(row.phrase);
      if (row.to) expect(one.addressees).toEqual(row.to);
      if (row.session !== undefined) expect(one.session).toBe(row.session);
      if (row.due !== undefined) expect(one.due).toBe(row.due);
      if (row.every !== undefined) expect(one.recurrence).toBe(row.every);
      expect(text.slice(one.start, one.end)).toBe(one.text);
      if (one.object) expect(text.slice(one.object.start, one.object.end)).not.toMatch(/^\s|[\s;]$/);
    });
  });

  test('points have the verb and addressee of their intro', () => {
    const found = read('fr', 'Prie le Secrétaire général :', [
      'De publier le texte ;',
      'De lui présenter un rapport à sa quatre-vingtième session.',
    ]);
    expect(found.map((one) => [one.paragraph, one.phrase, one.addressees, one.kind, one.session])).toEqual([
      ['para_1__list_1__point_a', 'Prie', ['un/SG'], 'action', null],
      ['para_1__list_1__point_b', 'Prie', ['un/SG'], 'report', 80],
    ]);
    expect(found[0]).toMatchObject({ basis: 'derived', from: 'para_1' });
  });

  test('a point with a verb of its own has its own mandate', () => {
    const found = read('en', 'Adopts the following:', ['Invites Member States to act;', 'Takes note of the report;']);
    expect(found.map((one) => one.verb)).toContain('take note');
    expect(found.find((one) => one.verb === 'invite')?.addressees).toEqual(['group/member-states']);
  });

  test('"the two organizations" are those of the title', () => {
    const title = 'Coopération entre l’Organisation des Nations Unies et la Ligue des États arabes';
    const [one] = read('fr', 'Engage les deux organisations à poursuivre leurs échanges ;', [], title);
    expect(one.addressees[0]).toBe('un/UN');
    expect(one.addressees).toHaveLength(2);
    expect(one).toMatchObject({ basis: 'derived', from: 'title' });
  });

  test('acronyms that the text defines bind there', () => {
    const found = mandatesOf(
      document('en', [
        paragraph('Noting the work of the Federal Member States (FMS),', 'preambular'),
        paragraph('Requests the FMS and donors to act;', 'operative'),
      ]),
    );
    expect(found[0].addressees).toEqual(['group/member-states', 'group/donors']);
  });

  test('"elle-même" is the deciding body', () => {
    const text = 'Demande un dialogue entre elle-même et le Conseil de sécurité ;';
    const made = document('fr', [paragraph(text, 'operative')]);
    const cover = { ...made.cover, symbols: [{ symbol: 'A/RES/79/999' }] } as unknown as DocumentNode['cover'];
    expect(mandatesOf({ ...made, cover })[0].addressees).toEqual(['un/UNGA', 'un/UNSC']);
  });

  test('preambular paragraphs and languages without data have none', () => {
    expect(mandatesOf(document('fr', [paragraph('Prie le Secrétaire général de venir,', 'preambular')]))).toEqual([]);
    expect(read('zh', '请秘书长')).toEqual([]);
  });
});

test('phrasesOf names the opening of paragraphs and of points with a verb of their own', () => {
  const one = document('en', [
    paragraph('Deeply concerned about delays,', 'preambular'),
    paragraph('Also requests States to act:', 'operative', ['To begin;', 'Urges donors to give;']),
    paragraph('The report was submitted.', 'numbered'),
  ]);
  expect([...phrasesOf(one)]).toEqual([
    ['container_1', { phrase: 'Deeply concerned', verb: 'be concerned' }],
    ['para_1', { phrase: 'Also requests', verb: 'request' }],
    ['para_1__list_1__point_b', { phrase: 'Urges', verb: 'urge' }],
  ]);
});
