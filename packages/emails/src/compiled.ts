import { Language } from '@sleutel/domain/template';
import { z } from 'zod';

/** Goes up whenever the layout or the renderer changes what a recipient sees. */
export const ENGINE_VERSION = 4;

/** One e-mail in one language, made into Liquid: the same for every recipient, rendered once for each. */
export const CompiledTemplate = z.object({
  language: Language,
  subject: z.string(),
  html: z.string(),
  text: z.string(),
  /** SHA-256 of all the others, in hexadecimal. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  engineVersion: z.int().positive(),
});
export type CompiledTemplate = z.infer<typeof CompiledTemplate>;
