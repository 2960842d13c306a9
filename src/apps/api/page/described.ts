// What the page tells of the API, from its OpenAPI document.
import type { Site } from '../../web/index.ts';

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly required?: boolean;
  readonly description?: string;
  readonly example?: unknown;
  readonly schema: {
    readonly enum?: readonly string[];
    readonly type?: string;
    readonly example?: unknown;
    readonly description?: string;
  };
}

export interface Operation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly parameters: readonly Parameter[];
  readonly types: readonly string[];
}

interface Described {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly summary: string;
  readonly parameters?: readonly Parameter[];
  readonly responses: Readonly<Record<string, { readonly content?: object }>>;
}

/** All operations, in the order of the document. */
export async function operationsOf(site: Site): Promise<readonly Operation[]> {
  // Loaded when it is asked for: the site's list of pages has this one, and the API needs the site.
  const { createApi } = await import('../mount.ts');
  const response = await createApi(site).fetch(new Request('http://localhost/openapi.json'));
  const { paths } = (await response.json()) as { paths: Record<string, Record<string, Described>> };
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, one]) => ({
      ...{ id: one.operationId, method: method.toUpperCase(), path, tag: one.tags[0], summary: one.summary },
      parameters: one.parameters ?? [],
      types: Object.keys(one.responses[200].content ?? {}),
    })),
  );
}

export const exampleOf = ({ example, schema }: Parameter): string => String(example ?? schema.example ?? '');

/** An address that works as it stands: parts and required parameters filled with their examples. */
export function exampleAddress({ path, parameters }: Operation): string {
  const filled = parameters
    .filter((one) => one.in === 'path')
    .reduce((address, one) => address.replace(`{${one.name}}`, exampleOf(one)), path);
  const query = parameters.filter((one) => one.in === 'query' && one.required);
  const asked = new URLSearchParams(query.map((one): [string, string] => [one.name, exampleOf(one)]));
  return `/api/v1${filled}${asked.size ? `?${asked}` : ''}`;
}
