// All resources, in the order that the page and the OpenAPI document list them.
import type { Resource } from '../resource.ts';
import { entities, entity, names, organization, organizations } from './actors.ts';
import { bulk, bulkTargets } from './bulk.ts';
import {
  agenda,
  compare,
  cycle,
  deadlines,
  deadlinesAtom,
  deadlinesIcs,
  due,
  evidence,
  lineage,
  mandates,
} from './cycle.ts';
import { document, paragraph, paragraphs } from './documents.ts';
import { facts } from './facts.ts';
import { instruments, meetings } from './instruments.ts';
import { read } from './read.ts';
import { audit, reviews, sessions, status } from './register.ts';
import { search, symbols } from './search.ts';
import { cited, file, files, languages, versions, work, works } from './works.ts';

export const RESOURCES: readonly Resource[] = [
  works,
  work,
  languages,
  versions,
  files,
  file,
  cited,
  document,
  paragraphs,
  paragraph,
  read,
  facts,
  mandates,
  due,
  evidence,
  lineage,
  compare,
  cycle,
  agenda,
  deadlines,
  deadlinesIcs,
  deadlinesAtom,
  instruments,
  meetings,
  organizations,
  organization,
  entities,
  entity,
  names,
  search,
  symbols,
  sessions,
  reviews,
  audit,
  bulk,
  ...bulkTargets,
  status,
];
