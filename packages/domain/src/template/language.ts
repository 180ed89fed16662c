import { z } from 'zod';

/** The languages Sleutel writes to recipients in, each with a complete layout catalogue. */
export const LANGUAGES = ['en', 'af'] as const;

export const Language = z.enum(LANGUAGES);
export type Language = z.infer<typeof Language>;
