// All pages. The document page takes what no other page has, so it stands last.
import { apiPage } from '../../api/page/page.ts';
import type { Page } from '../frame/page.ts';
import { agenda } from './agenda.ts';
import { calendar } from './calendar.ts';
import { citedPage } from './cited.ts';
import { comparePage } from './compare.ts';
import { contradictions } from './contradictions.ts';
import { data } from './data.ts';
import { documentPage } from './document.ts';
import { entities } from './entities.ts';
import { entity } from './entity.ts';
import { home } from './home.ts';
import { instruments } from './instruments.ts';
import { keysPage } from './keys.ts';
import { lineagePage } from './lineage.ts';
import { mandates } from './mandates.ts';
import { matrix } from './matrix.ts';
import { method } from './method.ts';
import { organization } from './organization.ts';
import { organizations } from './organizations.ts';
import { reviewPage } from './review.ts';
import { searchPage } from './search.ts';
import { uploadPage } from './upload.ts';

export const PAGES: readonly Page[] = [
  home,
  agenda,
  calendar,
  contradictions,
  data,
  apiPage,
  entities,
  entity,
  instruments,
  mandates,
  matrix,
  method,
  organization,
  organizations,
  citedPage,
  comparePage,
  lineagePage,
  keysPage,
  reviewPage,
  searchPage,
  uploadPage,
  documentPage,
];
