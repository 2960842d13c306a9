// What a resource is: an address, what may be asked of it, what it gives. Routes and the OpenAPI document come from it.
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { CycleState } from '../../register/index.ts';
import { interfaceWords, type Site } from '../web/index.ts';
import { cycleOf } from './cycle.ts';
import { FORMS, type Form, formFor } from './negotiate.ts';
import { Problem } from './problem.ts';
import type { Keeper } from './send.ts';
import { problemShape } from './shapes/problem.ts';

export interface Asked<Q = Record<string, unknown>> {
  readonly site: Site;
  readonly query: Q;
  /** Parts of the path, decoded. */
  readonly params: Readonly<Record<string, string>>;
  readonly form: Form;
  /** Language of messages: that of `Accept-Language`, of those there are. */
  readonly language: string;
  /** Scheme and host that were used. */
  readonly origin: string;
  /** Only the head is wanted. */
  readonly head: boolean;
  /** Path and query as they were asked. */
  readonly address: URL;
  /** The cycle with its evidence. Errors: `api-preparing`. */
  cycle(): Promise<CycleState>;
}

export type Answer =
  | { readonly json: unknown; readonly next?: string | null }
  | { readonly body: string | Uint8Array; readonly mime?: string; readonly name?: string }
  | { readonly stream: ReadableStream<Uint8Array>; readonly mime: string; readonly headers: Record<string, string> }
  | { readonly redirect: string };

export interface Definition<Q extends z.ZodRawShape> {
  readonly id: string;
  readonly path: string;
  readonly method?: 'get' | 'post';
  readonly tag: string;
  readonly summary: string;
  /** Parts of the path: what each is, and an example. */
  readonly params?: Readonly<Record<string, readonly [text: string, example: string]>>;
  readonly query?: Q;
  /** Forms it is given in, its own first; default: JSON. */
  readonly forms?: readonly Form[];
  /** Shape of the JSON form. */
  readonly shape: z.ZodType;
  /** What it is made from: `register`, `cycle`, or the work in its path; null: it is asked anew each time. */
  readonly depends: readonly string[] | 'symbol' | null;
  /** Body of a POST: its media types. */
  readonly body?: readonly string[];
  /** Media type where the resource gives bytes as they are. */
  readonly bytes?: string;
  answer(asked: Asked<z.infer<z.ZodObject<Q>>>, request: Request): Promise<Answer> | Answer;
}

/** A definition whose query is known only to itself. */
export type Resource = Definition<z.ZodRawShape>;

export const resource = <Q extends z.ZodRawShape>(definition: Definition<Q>): Resource =>
  definition as unknown as Resource;

const formParameter = (forms: readonly Form[]) =>
  z
    .enum(forms as [Form])
    .optional()
    .openapi({ description: 'The form; else Accept says it.' });

const paramsOf = (params: Definition<z.ZodRawShape>['params']) =>
  z.object(
    Object.fromEntries(
      Object.entries(params ?? {}).map(([name, [description, example]]) => [
        name,
        z.string().openapi({ description, example, param: { name, in: 'path' } }),
      ]),
    ),
  );

const PROBLEM = {
  description: 'What went wrong, and what to do next.',
  content: { 'application/problem+json': { schema: problemShape } },
};

function routeOf(one: Resource) {
  const forms = one.forms ?? ['json'];
  const content = Object.fromEntries(
    forms.map((form) => [FORMS[form], { schema: form === 'json' ? one.shape : z.string() }]),
  );
  const query = { ...one.query, ...(forms.length > 1 ? { format: formParameter(forms) } : {}) };
  return createRoute({
    method: one.method ?? 'get',
    path: one.path,
    operationId: one.id,
    summary: one.summary,
    tags: [one.tag],
    request: {
      query: z.strictObject(query),
      ...(one.params ? { params: paramsOf(one.params) } : {}),
      ...(one.body ? { body: bodyOf(one.body) } : {}),
    },
    responses: {
      200: {
        description: one.summary,
        content: one.bytes ? { [one.bytes]: { schema: z.string().openapi({ format: 'binary' }) } } : content,
      },
      default: PROBLEM,
    },
  });
}

const bodyOf = (types: readonly string[]) => ({
  required: true,
  content: Object.fromEntries(types.map((type) => [type, { schema: { type: 'string' as const, format: 'binary' } }])),
});

/** Puts a resource into the API: its route with validation, and 405 for what it does not do. */
export function register(api: OpenAPIHono, one: Resource, site: Site, keeper: Keeper): void {
  const route = routeOf(one);
  api.openapi(
    route,
    ((context: Context) => answer(context, one, site, keeper)) as never,
    ((result: { error?: z.ZodError }) => (result.error ? refuse(result.error, one) : undefined)) as never,
  );
  const allowed = one.method === 'post' ? 'POST, OPTIONS' : 'GET, HEAD, OPTIONS';
  api.all(route.getRoutingPath(), ({ req }) => {
    throw new Problem('api-method', { method: req.method, known: allowed }, { headers: { allow: allowed } });
  });
}

/** Says which parameter is wrong, and which there are. */
function refuse(error: z.ZodError, one: Resource): never {
  const [issue] = error.issues;
  const known = [...Object.keys(one.query ?? {}), ...((one.forms?.length ?? 1) > 1 ? ['format'] : [])];
  if (issue.code === 'unrecognized_keys')
    throw new Problem(
      'api-parameter-unknown',
      { name: issue.keys.join(', '), known: known.join(', ') || '–' },
      { more: { known } },
    );
  throw new Problem(
    'api-parameter-bad',
    { name: issue.path.join('.') || '?', reason: issue.message },
    { more: { known } },
  );
}

async function answer(context: Context, one: Resource, site: Site, keeper: Keeper): Promise<Response> {
  const { req } = context;
  const query = req.valid('query' as never) as Record<string, unknown>;
  const form = one.bytes
    ? 'json'
    : formFor(one.forms ?? ['json'], query.format as string | undefined, req.header('accept'));
  await site.catalogue.refresh();
  const { env } = context as { env: { address?: string; head?: boolean } };
  const address = new URL(env.address ?? req.url);
  const asked: Asked = {
    ...{ site, query, form, address, head: env.head === true },
    params: req.param() as Record<string, string>,
    language: interfaceWords(null, undefined, req.header('accept-language')).language,
    origin: address.origin,
    cycle: () => cycleOf(site),
  };
  return keeper.answer(context, one, asked);
}
