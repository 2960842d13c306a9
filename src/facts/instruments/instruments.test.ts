import { describe, expect, test } from 'vitest';
import { matchNames, newContext } from '../../lexicon/index.ts';
import { findDates } from '../dates/dates.ts';
import type { ActorFact, DateFact } from '../types.ts';
import type { Unit } from '../units.ts';
import { instrumentsOf } from './instruments.ts';

/** Instruments of a paragraph as `type: parties event date validity`. */
function shown(text: string, language: string): string[] {
  const unit: Unit = { id: 'para_1', kind: 'numbered', text, at: 0, paragraph: null, point: null, sections: [] };
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
  return instrumentsOf([unit], { actors, dates, citations: [] }, language).map((one) => {
    const period = one.validFrom || one.validTo ? ` [${one.validFrom ?? ''}/${one.validTo ?? ''}]` : '';
    return `${one.type}: ${one.parties.join(' ')} ${one.event}${one.date ? ` ${one.date}` : ''}${period}`;
  });
}

const MOU = 'memorandum_of_understanding';

describe('French', () => {
  test.each<[string, string[]]>([
    [
      'En mai 2021, la FAO et la CARICOM ont signé un mémorandum d’accord sur la pêche.',
      [`${MOU}: un/FAO org/CARICOM signed 2021-05`],
    ],
    [
      'Le 3 juin 2021, l’UNESCO a signé avec la Ligue des États arabes un mémorandum d’accord.',
      [`${MOU}: un/UNESCO org/LAS signed 2021-06-03`],
    ],
    [
      'La FAO a signé un mémorandum d’accord avec la CARICOM le 4 mars 2022.',
      [`${MOU}: un/FAO org/CARICOM signed 2022-03-04`],
    ],
    ['La CARICOM a conclu en 2020 un protocole d’accord avec le PNUE.', [`${MOU}: un/UNEP org/CARICOM signed 2020`]],
    [
      'L’UNICEF a signé en 2022 des mémorandums d’accord avec l’Union africaine et la CARICOM.',
      [`${MOU}: un/UNICEF org/AU signed 2022`, `${MOU}: un/UNICEF org/CARICOM signed 2022`],
    ],
    [
      'Un mémorandum d’accord a été signé en avril 2023 par le PNUD et l’ASEAN.',
      [`${MOU}: un/UNDP org/ASEAN signed 2023-04`],
    ],
    [
      'En mai 2021, la FAO et la CARICOM ont échangé des lettres sur la pêche.',
      ['exchange_of_letters: un/FAO org/CARICOM signed 2021-05'],
    ],
    [
      'Les chefs de la FAO et de la CARICOM ont échangé des lettres, en 2021, sur la pêche.',
      ['exchange_of_letters: un/FAO org/CARICOM signed 2021'],
    ],
    [
      'En mai 2021, la FAO a signé les principes de dialogue et d’association avec la CARICOM.',
      ['principles: un/FAO org/CARICOM signed 2021-05'],
    ],
    ['La FAO et la CARICOM respectent les principes de coopération.', []],
    [
      'La FAO et la CARICOM ont poursuivi l’exécution de leur plan d’action (2021-2025).',
      ['joint_action_plan: un/FAO org/CARICOM in force [2021/2025]'],
    ],
    ['La FAO et la CARICOM ont aidé les pays à exécuter leur plan d’action (2021-2025).', []],
    ['La FAO et la CARICOM veulent dépasser l’arrangement biennal conclu entre elles.', []],
    [
      'La coopération se fonde sur le mémorandum d’accord conclu entre l’ONUDC et INTERPOL le 8 mai 2019.',
      [`${MOU}: un/UNODC org/INTERPOL signed 2019-05-08`],
    ],
    [
      'Se félicitant de la signature, le 2 mai 2018, d’un mémorandum d’accord entre le PNUE et l’ASEAN,',
      [`${MOU}: un/UNEP org/ASEAN signed 2018-05-02`],
    ],
    ['Le HCR applique le mémorandum d’accord de 2011 entre l’ONU et l’OSCE.', [`${MOU}: un/UN org/OSCE in force 2011`]],
    [
      'En mars 2023, l’OMPI et l’ASEAN ont signé un mémorandum d’accord renouvelé.',
      [`${MOU}: un/WIPO org/ASEAN renewed 2023-03`],
    ],
    [
      'En 2022, l’UNESCO et l’ASEAN ont renouvelé leur mémorandum d’accord pour 2023-2027.',
      [`${MOU}: un/UNESCO org/ASEAN renewed 2022 [2023/2027]`],
    ],
    [
      'En mars 2023, l’UNESCO et l’ASEAN ont renouvelé pour trois ans leur mémorandum d’accord.',
      [`${MOU}: un/UNESCO org/ASEAN renewed 2023-03 [2023-03/2026-03]`],
    ],
    [
      'Le mémorandum d’accord entre l’OMS et la CEEAC, valable jusqu’en 2026, porte sur la santé.',
      [`${MOU}: un/WHO org/ECCAS mentioned [/2026]`],
    ],
    [
      'En mars 2021, l’OSCE et le HCR ont signé un additif au mémorandum d’accord qu’ils avaient adopté en 1998.',
      ['addendum: un/UNHCR org/OSCE signed 2021-03', `${MOU}: un/UNHCR org/OSCE adopted 1998`],
    ],
    [
      'L’OIT et l’OCDE ont signé un mémorandum d’accord et un plan de travail conjoint en juin 2020.',
      [`${MOU}: un/ILO org/OECD signed 2020-06`, 'joint_work_programme: un/ILO org/OECD signed 2020-06'],
    ],
    [
      'L’accord-cadre de coopération signé en juin 2017 par la CESAP et la CEEAC reste applicable.',
      ['framework_agreement: un/ESCAP org/ECCAS signed 2017-06'],
    ],
    [
      'En janvier 2022, la CEPALC et le SELA ont renouvelé l’accord-cadre de coopération.',
      ['framework_agreement: un/ECLAC org/SELA renewed 2022-01'],
    ],
    [
      'Le Plan d’action ASEAN-ONU (2021-2025) prévoit des activités communes.',
      ['joint_action_plan: un/UN org/ASEAN mentioned [2021/2025]'],
    ],
    [
      'En mai 2022, le PNUE et la CARICOM ont signé un plan d’action pour la période 2022-2024.',
      ['joint_action_plan: un/UNEP org/CARICOM signed 2022-05 [2022/2024]'],
    ],
    [
      'Le premier plan d’action ASEAN-ONU (2016-2020) a pris fin ; le deuxième plan d’action (2021-2025) élargit la coopération.',
      [
        'joint_action_plan: un/UN org/ASEAN mentioned [2016/2020]',
        'joint_action_plan: un/UN org/ASEAN mentioned [2021/2025]',
      ],
    ],
    [
      'Les plans d’action conjoints du PNUE et de l’OSCE sont exécutés depuis lors.',
      ['joint_action_plan: un/UNEP org/OSCE mentioned'],
    ],
    [
      'L’ONUDC et l’OSCE ont adopté un plan d’action commun (2022-2025) en mars 2022.',
      ['joint_action_plan: un/UNODC org/OSCE adopted 2022-03 [2022/2025]'],
    ],
    [
      'La Déclaration conjointe sur la coopération entre les secrétariats de l’Organisation des Nations Unies et de l’ASEAN, adoptée le 7 mai 2014,',
      ['joint_declaration: un/UN-SECRETARIAT org/ASEAN adopted 2014-05-07'],
    ],
    [
      'Rappelant la Déclaration conjointe sur la coopération entre l’ONU et la CARICOM en date du 3 mai 2011,',
      ['joint_declaration: un/UN org/CARICOM mentioned 2011-05-03'],
    ],
    [
      'Le 9 mai 2022, la FAO et l’OIF ont publié une déclaration commune.',
      ['joint_declaration: un/FAO org/OIF published 2022-05-09'],
    ],
    [
      'En juin 2022, l’OIM a signé avec l’OIF un accord de coopération.',
      ['cooperation_agreement: un/IOM org/OIF signed 2022-06'],
    ],
    [
      'L’accord sur les relations entre l’Organisation des Nations Unies et l’OIAC régit ces échanges.',
      ['relationship_agreement: un/UN org/OPCW mentioned'],
    ],
    [
      'Le 4 mai 2023, le PNUD et l’OIF ont signé une feuille de route pour la période 2023-2024.',
      ['cooperation_roadmap: un/UNDP org/OIF signed 2023-05-04 [2023/2024]'],
    ],
    [
      'En octobre 2022, l’Union africaine et la FAO ont adopté un cadre commun de coopération.',
      ['joint_framework: un/FAO org/AU adopted 2022-10'],
    ],
    [
      'Le PNUD a signé un cadre de coopération avec la CPLP en 2021.',
      ['joint_framework: un/UNDP org/CPLP signed 2021'],
    ],
    [
      'L’UNICEF coopère avec l’OSCE dans le cadre du protocole signé en mai 2006 avec cette dernière.',
      ['protocol: un/UNICEF org/OSCE signed 2006-05'],
    ],
    [
      'En 2022, INTERPOL et le PNUE ont procédé à un échange de lettres officialisé la même année.',
      ['exchange_of_letters: un/UNEP org/INTERPOL signed 2022'],
    ],
    ['La FAO a noué un partenariat stratégique avec la CPLP.', ['strategic_partnership: un/FAO org/CPLP launched']],
    [
      'En 2021, l’OIAC a signé le Pacte mondial de coordination contre le terrorisme du système des Nations Unies.',
      ['compact: un/UN org/OPCW signed 2021'],
    ],
  ])('%s', (text, expected) => expect(shown(text, 'fr')).toEqual(expected));

  test.each<[string]>([
    ['L’Accord de Paris guide les travaux de l’ONU et de l’Union africaine.'],
    [
      'Un accord politique entre le Gouvernement et 12 groupes armés a été signé, avec l’appui de l’ONU et de l’Union africaine.',
    ],
    ['La MINUSCA et l’Union africaine ont appuyé l’accord de paix signé en février 2019.'],
    ['L’ONUDC a aidé la CARICOM à rédiger l’accord régional sur la restitution des avoirs.'],
    ['La CARICOM a adopté un plan d’action en 2021.'],
    ['La FAO appuie le plan d’action de la CARICOM pour la jeunesse.'],
    ['L’accord de coopération signé entre l’Union africaine et l’Union européenne en 2020 porte sur le commerce.'],
    ['L’ONU et l’ASEAN ont mis en œuvre la déclaration ministérielle de 2019.'],
    ['Le HCR et l’OSCE ont débattu du Pacte mondial sur les réfugiés.'],
    ['L’ONUDC, en accord avec INTERPOL, a ouvert une enquête.'],
    ['D’un commun accord, l’ONU et la LEA ont reporté la réunion.'],
    ['L’ONU coopère avec l’ECO au titre du Plan-cadre de coopération des Nations Unies pour le développement durable.'],
    ['Le PNUE a contribué au Protocole de Montréal avec la CARICOM.'],
    ['La Guinée et le Mali ont signé un mémorandum d’accord en 2020.'],
    ['L’UNICEF et le PNUD ont signé un mémorandum d’accord en 2020.'],
  ])('none: %s', (text) => expect(shown(text, 'fr')).toEqual([]));
});

describe('English', () => {
  test.each<[string, string[]]>([
    [
      'Recalling the Agreement between UNESCO and CARICOM signed on 15 December 2031 and the Arrangement between the secretariats of UNESCO and CARICOM of 19 November 2041,',
      [
        'cooperation_agreement: un/UNESCO org/CARICOM signed 2031-12-15',
        'cooperation_agreement: un/UNESCO org/CARICOM mentioned 2041-11-19',
      ],
    ],
    [
      'as described in the Joint Declaration of the United Nations and ASEAN, issued on 19 November 2031, and in ensuring their current Plan of Action (2041–2045)',
      [
        'joint_declaration: un/UN org/ASEAN published 2031-11-19',
        'joint_action_plan: un/UN org/ASEAN mentioned [2041/2045]',
      ],
    ],
    [
      'In May 2021, FAO and CARICOM signed a memorandum of understanding on fisheries.',
      [`${MOU}: un/FAO org/CARICOM signed 2021-05`],
    ],
    [
      'On 3 June 2021, UNESCO signed a memorandum of understanding with the League of Arab States.',
      [`${MOU}: un/UNESCO org/LAS signed 2021-06-03`],
    ],
    [
      'UNICEF signed memorandums of understanding with the African Union and CARICOM in 2022.',
      [`${MOU}: un/UNICEF org/AU signed 2022`, `${MOU}: un/UNICEF org/CARICOM signed 2022`],
    ],
    [
      'A memorandum of understanding was signed by UNDP and ASEAN in April 2023.',
      [`${MOU}: un/UNDP org/ASEAN signed 2023-04`],
    ],
    [
      'The cooperation is based on the memorandum of understanding concluded between UNODC and INTERPOL on 8 May 2019.',
      [`${MOU}: un/UNODC org/INTERPOL signed 2019-05-08`],
    ],
    [
      'Welcoming the signing, on 2 May 2018, of a memorandum of understanding between UNEP and ASEAN,',
      [`${MOU}: un/UNEP org/ASEAN signed 2018-05-02`],
    ],
    [
      'In March 2023, WIPO and ASEAN signed a renewed memorandum of understanding.',
      [`${MOU}: un/WIPO org/ASEAN renewed 2023-03`],
    ],
    [
      'In 2022, UNESCO and ASEAN renewed their memorandum of understanding for the period 2023–2027.',
      [`${MOU}: un/UNESCO org/ASEAN renewed 2022 [2023/2027]`],
    ],
    [
      'In March 2023, UNESCO and ASEAN renewed their memorandum of understanding for five years.',
      [`${MOU}: un/UNESCO org/ASEAN renewed 2023-03 [2023-03/2028-03]`],
    ],
    [
      'The memorandum of understanding between WHO and ECCAS, valid until 2026, covers health.',
      [`${MOU}: un/WHO org/ECCAS mentioned [/2026]`],
    ],
    [
      'In March 2021, OSCE and UNHCR signed an addendum to their memorandum of understanding.',
      ['addendum: un/UNHCR org/OSCE signed 2021-03', `${MOU}: un/UNHCR org/OSCE mentioned`],
    ],
    [
      'In January 2022, ECLAC and SELA renewed the framework agreement.',
      ['framework_agreement: un/ECLAC org/SELA renewed 2022-01'],
    ],
    [
      'The ASEAN-United Nations Plan of Action (2021–2025) is being carried out.',
      ['joint_action_plan: un/UN org/ASEAN mentioned [2021/2025]'],
    ],
    [
      'In May 2022, UNEP and CARICOM signed a plan of action for the period 2022–2024.',
      ['joint_action_plan: un/UNEP org/CARICOM signed 2022-05 [2022/2024]'],
    ],
    [
      'UNODC and OSCE adopted a joint action plan (2022–2025) in March 2022.',
      ['joint_action_plan: un/UNODC org/OSCE adopted 2022-03 [2022/2025]'],
    ],
    [
      'The Plan of Action to Implement the Joint Declaration on Comprehensive Partnership between ASEAN and the United Nations (2021–2025) guides the work.',
      ['joint_action_plan: un/UN org/ASEAN mentioned [2021/2025]'],
    ],
    [
      'Recalling the Joint Declaration on cooperation between the secretariats of the United Nations and ASEAN of 7 May 2014,',
      ['joint_declaration: un/UN-SECRETARIAT org/ASEAN mentioned 2014-05-07'],
    ],
    [
      'On 9 May 2022, FAO and the International Organization of la Francophonie issued a joint statement.',
      ['joint_declaration: un/FAO org/OIF published 2022-05-09'],
    ],
    [
      'The relationship agreement between the United Nations and the Organisation for the Prohibition of Chemical Weapons governs these exchanges.',
      ['relationship_agreement: un/UN org/OPCW mentioned'],
    ],
    [
      'On 4 May 2023, UNDP and the Pacific Islands Forum signed a road map for the period 2023–2024.',
      ['cooperation_roadmap: un/UNDP org/PIF signed 2023-05-04 [2023/2024]'],
    ],
    [
      'In October 2022, the African Union and FAO adopted a joint framework.',
      ['joint_framework: un/FAO org/AU adopted 2022-10'],
    ],
    [
      'UNDP signed a framework for cooperation with CARICOM in 2021.',
      ['joint_framework: un/UNDP org/CARICOM signed 2021'],
    ],
    [
      'Welcomes the signing of a cooperation agreement between WHO and CARICOM, on 9 November 2021, after the signing of a memorandum of understanding on 14 April 2021,',
      ['cooperation_agreement: un/WHO org/CARICOM signed 2021-11-09', `${MOU}: un/WHO org/CARICOM signed 2021-04-14`],
    ],
    [
      'The arrangement on cooperation of 21 July 2017 between UNODC and INTERPOL is applied.',
      ['cooperation_agreement: un/UNODC org/INTERPOL mentioned 2017-07-21'],
    ],
    [
      'In June 2022, UNESCO signed a cooperation agreement with the Council of Europe.',
      ['cooperation_agreement: un/UNESCO org/COE signed 2022-06'],
    ],
  ])('%s', (text, expected) => expect(shown(text, 'en')).toEqual(expected));

  test.each<[string]>([
    ['The Paris Agreement guides the work of the United Nations and the African Union.'],
    [
      'A political agreement between the Government and 12 armed groups was signed with the support of the United Nations and the African Union.',
    ],
    ['CARICOM adopted a plan of action in 2021.'],
    ['FAO supports the CARICOM action plan on youth.'],
    ['The cooperation agreement signed between the African Union and the European Union in 2020 concerns trade.'],
    ['UNHCR and OSCE discussed the global compact on refugees.'],
    ['The United Nations and ASEAN carried out the ministerial declaration of 2019.'],
    ['UNEP contributed to the Montreal Protocol with CARICOM.'],
    ['Guinea and Mali signed a memorandum of understanding in 2020.'],
    ['UNICEF and UNDP signed a memorandum of understanding in 2020.'],
    ['UNDP and CARICOM worked in agreement on the budget.'],
  ])('none: %s', (text) => expect(shown(text, 'en')).toEqual([]));
});

test('a text of a language without words has none', () => {
  expect(shown('In May 2021, FAO and CARICOM signed a memorandum of understanding.', 'zh')).toEqual([]);
});
