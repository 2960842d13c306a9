// What went wrong, as RFC 9457 wants it: with the message id, in words, and what to do next.
import type { Context } from 'hono';
import { type MessageId, say } from '../../lexicon/index.ts';
import { RegisterError } from '../../register/index.ts';
import { interfaceWords, withoutPlace } from '../web/index.ts';
import { isAway, statusOf } from './status.ts';

/** Thrown wherever a request cannot be answered. */
export class Problem extends Error {
  readonly id: MessageId;
  readonly values: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly status: number;
  /** Further members of the problem. */
  readonly more: Readonly<Record<string, unknown>>;

  constructor(
    id: MessageId,
    values: Readonly<Record<string, string | number>> = {},
    options: { headers?: Record<string, string>; status?: number; more?: Record<string, unknown> } = {},
  ) {
    super(id);
    this.id = id;
    this.values = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
    this.headers = options.headers ?? {};
    this.status = options.status ?? statusOf(id);
    this.more = options.more ?? {};
  }
}

export const RETRY = '5';
const CANCELLED = '57014';

/** Any error as a problem; what nobody foresaw is one of ours, and goes to the log. */
export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof RegisterError) {
    if (isAway(error.id)) return new Problem('api-unavailable', {}, { headers: { 'retry-after': RETRY } });
    const headers: Record<string, string> = statusOf(error.id) >= 503 ? { 'retry-after': RETRY } : {};
    return new Problem(error.id, withoutPlace(error.values), { headers });
  }
  if ((error as { code?: string })?.code === CANCELLED)
    return new Problem('question-slow', {}, { headers: { 'retry-after': RETRY } });
  return new Problem('server-fault');
}

/** The problem as a response, in the language that is preferred of those there are. */
export function problemResponse(context: Context, error: unknown): Response {
  const problem = asProblem(error);
  if (problem.status === 500)
    console.error(`octavo: ${context.req.method} ${context.req.path}: ${(error as Error)?.stack ?? error}`);
  const { language } = interfaceWords(null, undefined, context.req.header('accept-language'));
  const { text, next } = say(problem.id, problem.values, language);
  const { id, status, values, more } = problem;
  const body = { type: `urn:octavo:${id}`, title: text, status, detail: next, id, values, ...more };
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'content-type': 'application/problem+json',
      'content-language': language,
      'cache-control': 'no-store',
      ...problem.headers,
    },
  });
}
