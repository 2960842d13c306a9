// The shape of a file in pages/.
import type { Answer } from './answer.ts';
import type { Site } from './site.ts';
import type { Visit } from './visit.ts';

export interface Page {
  /** Hono patterns: `/search`, `/organizations/:actor`. The document page takes what is left. */
  readonly paths: readonly string[];
  /** Whether what it answers depends on what the visitor accepts. */
  readonly negotiates?: boolean;
  answer(site: Site, visit: Visit): Promise<Answer> | Answer;
  /** What a form of the page does; ends in a redirect, so that a reload sends nothing twice. */
  post?(site: Site, visit: Visit, request: Request): Promise<Answer>;
}
