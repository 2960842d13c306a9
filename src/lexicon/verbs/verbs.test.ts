import { describe, expect, test } from 'vitest';
import en from '../data/en/verbs.json' with { type: 'json' };
import fr from '../data/fr/verbs.json' with { type: 'json' };
import { clauseWordsOf, groupIds, groupOf, matchGroups, opensOperative, opensPreambular, phraseAt } from '../index.ts';
import { conjugate } from './conjugate.ts';
import { tokensAt } from './tokens.ts';

const ROWS: readonly (readonly [string, string, string, string])[] = [
  ['fr', 'Prie le Secrétaire général de', 'Prie', 'request'],
  ['fr', 'Rappelant ses résolutions', 'Rappelant', 'recall'],
  ['fr', 'Ayant également examiné le rapport', 'Ayant également examiné', 'consider'],
  ['fr', 'Profondément préoccupée par la', 'Profondément préoccupée', 'be concerned'],
  ['fr', 'Profondément préoccupés par la', 'Profondément préoccupés', 'be concerned'],
  ['fr', 'Prend note avec satisfaction de', 'Prend note avec satisfaction', 'take note'],
  [
    'fr',
    'Prend également note avec une vive satisfaction que',
    'Prend également note avec une vive satisfaction',
    'take note',
  ],
  ['fr', 'S’inquiète profondément de ce que', 'S’inquiète profondément', 'express concern'],
  [
    'fr',
    'Se déclare de nouveau gravement préoccupée par',
    'Se déclare de nouveau gravement préoccupée',
    'express concern',
  ],
  ['fr', 'Exprime sa profonde gratitude au', 'Exprime sa profonde gratitude', 'express appreciation'],
  ['fr', 'Prie de nouveau instamment les parties', 'Prie de nouveau instamment', 'urge'],
  ['fr', 'Invite et encourage les États', 'Invite et encourage', 'invite'],
  ['fr', 'Continue d’encourager les', 'Continue d’encourager', 'encourage'],
  ['fr', 'Réaffirme qu’elle est résolue à', 'Réaffirme qu’elle est résolue', 'reaffirm'],
  ['fr', 'Condamne dans les termes les plus énergiques', 'Condamne dans les termes les plus énergiques', 'condemn'],
  ['en', 'Also requests the Secretary-General', 'Also requests', 'request'],
  ['en', 'Noting with deep concern that', 'Noting with deep concern', 'note'],
  ['en', 'Recalling further its resolutions', 'Recalling further', 'recall'],
  ['en', 'Encourages further efforts', 'Encourages', 'encourage'],
  ['en', 'Calls once again upon all States', 'Calls once again upon', 'call upon'],
  ['en', 'Reiterates its request to the', 'Reiterates its request', 'request'],
  ['en', 'Having considered the report', 'Having considered', 'consider'],
  ['en', 'Gravely concerned about', 'Gravely concerned', 'be concerned'],
  ['en', 'Expresses its deep appreciation to', 'Expresses its deep appreciation', 'express appreciation'],
  ['en', 'Condemns in the strongest possible terms the', 'Condemns in the strongest possible terms', 'condemn'],
  ['en', 'Welcomes and encourages the', 'Welcomes and encourages', 'welcome'],
  ['en', 'Recognising the', 'Recognising', 'recognize'],
];

describe('phraseAt', () => {
  test.each(ROWS)('%s: %s', (language, text, phrase, verb) => {
    expect(phraseAt(text, language)).toMatchObject({ phrase, verb, start: 0, end: phrase.length });
  });

  test.each([
    ['fr', 'Le Secrétaire général prie'],
    ['fr', ''],
    ['en', 'The Assembly requests'],
    ['xx', 'Requests'],
  ])('%s: %s opens with none', (language, text) => {
    expect(phraseAt(text, language)).toBeNull();
  });

  test('an adverb makes a phrase stronger, and only addressing verbs address', () => {
    const strength = (text: string) => phraseAt(text, 'en')!.strength;
    expect(strength('Strongly encourages States')).toBeGreaterThan(strength('Encourages States'));
    expect(phraseAt('Urges States', 'en')!.addressing).toBe(true);
    expect(phraseAt('Stresses that', 'en')!.addressing).toBe(false);
  });

  test('answers do not depend on what was read before', () => {
    const text = 'Prend note avec satisfaction';
    expect(phraseAt(`${text} et gratitude`, 'fr')!.phrase).toBe(`${text} et gratitude`);
    expect(phraseAt(text, 'fr')!.phrase).toBe(text);
    expect(phraseAt(`${text} et du rapport`, 'fr')!.phrase).toBe(text);
  });

  test('a hundred thousand adverbs take no time', () => {
    const started = performance.now();
    phraseAt('également '.repeat(20_000), 'fr');
    phraseAt(`Prie ${'avec une vive '.repeat(20_000)}`, 'fr');
    expect(performance.now() - started).toBeLessThan(500);
  });
});

test.each([
  ['en', 'We also call upon all States', 'also call upon', 'call upon'],
  ['fr', 'Nous invitons les donateurs', 'invitons', 'invite'],
])('%s: the body speaks for itself: %s', (language, text, phrase, verb) => {
  expect(phraseAt(text, language)).toMatchObject({ phrase, verb });
});

describe('where the italics of a house end', () => {
  test.each([
    ['en', 'assembly', 'Reaffirms its commitment to peace', 'Reaffirms its commitment'],
    ['en', 'assembly', 'Reaffirms its commitment to peace and its full support for the Forum', 'Reaffirms'],
    ['en', 'assembly', 'Reaffirms its support for the Forum and its four pillars', 'Reaffirms its support'],
    ['en', 'assembly', 'Reaffirming also its full commitment to peace', 'Reaffirming also'],
    ['en', 'assembly', 'Reaffirming also its condemnation of the attacks', 'Reaffirming also its condemnation'],
    ['en', 'assembly', 'Also reaffirms its request that', 'Also reaffirms its request'],
    ['en', 'assembly', 'Noting in this regard the work of', 'Noting in this regard'],
    ['en', 'assembly', 'Noting, in this regard, the work of', 'Noting'],
    ['en', 'assembly', 'Notes in this regard the work of', 'Notes'],
    ['en', 'assembly', 'Calls for dialogue', 'Calls for'],
    ['en', 'council', 'Calls for dialogue', 'Calls'],
    ['en', 'council', 'Takes full note of the report', 'Takes full note'],
    ['en', 'council', 'Expresses full support for the Envoy', 'Expresses'],
    ['fr', 'assembly', 'Réaffirmant sa volonté de coopérer', 'Réaffirmant sa volonté'],
    ['fr', 'assembly', 'Réaffirmant sa volonté et sa ferme détermination de coopérer', 'Réaffirmant'],
    ['fr', 'assembly', 'Réaffirmant également son attachement au Forum', 'Réaffirmant également'],
    ['fr', 'assembly', 'Se déclarant de nouveau préoccupée par', 'Se déclarant de nouveau préoccupée'],
    ['fr', 'council', 'Se déclarant de nouveau préoccupé par', 'Se déclarant'],
    ['fr', 'council', 'Se déclarant vivement préoccupé par', 'Se déclarant vivement préoccupé'],
  ] as const)('%s, %s: %s', (language, house, text, phrase) => {
    expect(phraseAt(text, language, 0, house)!.phrase).toBe(phrase);
  });
});

describe('what a line opens', () => {
  test('preambular and operative forms are told apart', () => {
    expect(opensPreambular('Rappelant sa résolution', 'fr')).toBe(true);
    expect(opensOperative('Rappelant sa résolution', 'fr')).toBe(false);
    expect(opensOperative('2. Decides that', 'en', 3)).toBe(true);
    expect(opensPreambular('Decides that', 'en')).toBe(false);
  });
});

describe('the data', () => {
  test.each([
    ['fr', fr],
    ['en', en],
  ])('%s: every phrase answers to a canonical verb', (_, data) => {
    for (const verb of Object.keys(data.phrases)) expect(groupOf(verb), verb).not.toBeNull();
  });

  test('regular verbs follow the longest ending', () => {
    const irregular = { be: { operative: 'is are' } };
    const regular = { er: { operative: 'e' }, ger: { operative: 'ge ges' } };
    expect(conjugate('juger', 'operative', irregular, regular)).toEqual(['juge', 'juges']);
    expect(conjugate('noter', 'operative', irregular, regular)).toEqual(['note']);
    expect(conjugate('be', 'operative', irregular, regular)).toEqual(['is', 'are']);
    expect(conjugate('lire', 'operative', irregular, regular)).toEqual([]);
  });

  test('both languages name the same groups', () => {
    expect(groupIds('en').filter((id) => !groupIds('fr').includes(id))).toEqual([]);
    expect(clauseWordsOf('fr')).not.toBeNull();
    expect(clauseWordsOf('xx')).toBeNull();
  });

  test('every Chinese character is a word', () => {
    expect(tokensAt('又回顾 its', 0).map((token) => token.word)).toEqual(['又', '回', '顾', 'its']);
  });
});

describe('matchGroups', () => {
  test.each([
    ['fr', 'tous les États Membres', 'group/member-states', 'États Membres'],
    [
      'fr',
      'les institutions et organismes compétents des Nations Unies',
      'un/UN',
      'institutions et organismes compétents des Nations Unies',
    ],
    ['en', 'the relevant entities of the United Nations system', 'un/UN', 'entities of the United Nations system'],
    ['en', 'all donor countries', 'group/donors', 'donor countries'],
  ])('%s: %s', (language, text, actor, printed) => {
    const [found] = matchGroups(text, language);
    expect([found.actor, text.slice(found.start, found.end)]).toEqual([actor, printed]);
  });
});
