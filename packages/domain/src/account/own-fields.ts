import { z } from 'zod';

/** The values a field of the company's own may have. */
export const OwnValue = z.union([z.string().trim().max(2000), z.number(), z.boolean()]).nullable();
export type OwnValue = z.infer<typeof OwnValue>;

/** Fields of the company's own that are changed, by name; null takes one away. */
export const OwnFields = z.record(z.string().trim().min(1).max(100), OwnValue);
