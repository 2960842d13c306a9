// Parameters that several resources take.
import { z } from '@hono/zod-openapi';

export const KINDS = ['resolution', 'draft-resolution', 'report', 'decision', 'other'] as const;
export const LANGUAGES = ['ar', 'zh', 'en', 'fr', 'ru', 'es'] as const;

export const kind = z.enum(KINDS).optional().openapi({ description: 'Kind of document.' });
export const language = z.enum(LANGUAGES).optional().openapi({ description: 'Language of the text.' });
export const session = z.coerce
  .number()
  .int()
  .min(1)
  .max(999)
  .optional()
  .openapi({ description: 'Number of a session.', type: 'integer' });
export const actor = (description: string) =>
  z
    .string()
    .regex(/^[a-z]+\/[^\s]{1,80}$/, 'an actor is written like org/ECO, un/UNIDO or state/KAZ')
    .optional()
    .openapi({ description, example: 'org/ECO' });
export const symbol = z.string().min(1).max(120);
export const asOf = z
  .string()
  .regex(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, 'a day is written like 2026-11-22')
  .optional()
  .openapi({ description: 'The day that “due” is said for; default: today.', format: 'date' });
export const words = z.string().min(1).max(400);
