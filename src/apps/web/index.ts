// The site: see README.md.
export type { Answer, PageAnswer, PassAnswer, RedirectAnswer } from './frame/answer.ts';
export { faultPage, withoutPlace } from './frame/fault.ts';
export { type Assets, layout } from './frame/layout.ts';
export type { Page } from './frame/page.ts';
export { type CycleElsewhere, ELSEWHERE, Site, type SiteOptions } from './frame/site.ts';
export { interfaceWords, VISITOR, type Visit } from './frame/visit.ts';
export { PAGES } from './pages/index.ts';
