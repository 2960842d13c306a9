// The data files of names, one line per language.

import organizations from '../data/actors/organizations.json' with { type: 'json' };
import states from '../data/actors/states.json' with { type: 'json' };
import unitedNations from '../data/actors/united-nations.json' with { type: 'json' };
import enOthers from '../data/en/names/documents.json' with { type: 'json' };
import enOrganizations from '../data/en/names/organizations.json' with { type: 'json' };
import enParts from '../data/en/names/parts.json' with { type: 'json' };
import enStates from '../data/en/names/states.json' with { type: 'json' };
import enUnitedNations from '../data/en/names/united-nations.json' with { type: 'json' };
import frOthers from '../data/fr/names/documents.json' with { type: 'json' };
import frOrganizations from '../data/fr/names/organizations.json' with { type: 'json' };
import frParts from '../data/fr/names/parts.json' with { type: 'json' };
import frStates from '../data/fr/names/states.json' with { type: 'json' };
import frUnitedNations from '../data/fr/names/united-nations.json' with { type: 'json' };
import type { ActorRow, NameRow } from './types.ts';

export type ActorTable = Readonly<Record<string, ActorRow>>;
export type NameTable = Readonly<Record<string, NameRow>>;

export interface NamePack {
  readonly parts: Readonly<Record<string, string>>;
  readonly tables: readonly NameTable[];
  /** Names of documents that hold an actor's name and name no actor. */
  readonly documents: readonly string[];
}

export const ACTOR_TABLES: readonly ActorTable[] = [unitedNations, organizations, states];

export const NAME_PACKS: Readonly<Record<string, NamePack>> = {
  en: { parts: enParts, tables: [enUnitedNations, enOrganizations, enStates], documents: enOthers },
  fr: { parts: frParts, tables: [frUnitedNations, frOrganizations, frStates], documents: frOthers },
};
