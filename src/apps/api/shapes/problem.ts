// A problem (RFC 9457).
import { z } from '@hono/zod-openapi';

export const problemShape = z
  .looseObject({
    type: z.string().openapi({ example: 'urn:octavo:work-unknown' }),
    title: z.string(),
    status: z.number().int(),
    detail: z.string().openapi({ description: 'What to do next.' }),
    id: z.string().openapi({ description: 'Message of the catalogue.' }),
    values: z.record(z.string(), z.string()),
  })
  .openapi('Problem');
