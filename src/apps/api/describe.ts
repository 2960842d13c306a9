// The OpenAPI document, from the routes.
import type { OpenAPIHono } from '@hono/zod-openapi';
import about from '../../../package.json' with { type: 'json' };
import read from '../../../schema/read.schema.json' with { type: 'json' };

const INFO = {
  title: 'Octavo',
  version: about.version,
  description:
    'Documents of the United Nations, read paragraph by paragraph, and the cooperation cycle: the objects of `octavo … --json`. Reading needs no key.',
  license: { name: about.license, identifier: about.license },
};

const PREFIX = 'Read_';

/** The published schema of a document, its parts as components of their own. */
export function documentSchemas(): Record<string, object> {
  const { $defs, $schema: _schema, $id: _id, ...document } = read as Record<string, unknown> & { $defs: object };
  const moved = (value: unknown): object =>
    JSON.parse(JSON.stringify(value).replaceAll('"#/$defs/', `"#/components/schemas/${PREFIX}`));
  const parts = Object.entries($defs).map(([name, part]) => [`${PREFIX}${name}`, moved(part)]);
  return { Document: moved(document), ...Object.fromEntries(parts) };
}

/** OpenAPI 3.1. */
export function documentOfApi(api: OpenAPIHono): object {
  for (const [name, schema] of Object.entries(documentSchemas()))
    api.openAPIRegistry.registerComponent('schemas', name, schema);
  return api.getOpenAPI31Document({ openapi: '3.1.0', info: INFO, servers: [{ url: '/api/v1' }] });
}
