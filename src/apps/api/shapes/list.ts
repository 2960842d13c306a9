// A page of a list.
import { z } from '@hono/zod-openapi';

export const listShape = (item: z.ZodType) =>
  z.looseObject({
    items: z.array(item),
    total: z.number().int().optional(),
    next: z.string().nullable().openapi({ description: 'Address of the next page; null at the end.' }),
  });
