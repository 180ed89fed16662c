import { Font } from '@sleutel/domain/company';
import { z } from 'zod';

/** What makes an e-mail look like the company's. Name and postal address are facts of each message, not part of it. */
export const Brand = z.object({
  accentColour: z
    .string()
    .regex(/^#[0-9a-fA-F]{6}$/)
    .default('#0f766e'),
  logoUrl: z
    .url({ protocol: /^https?$/ })
    .regex(/^[^{}\s<>"'`\\]+$/)
    .nullable()
    .default(null),
  font: Font.default('system'),
});
export type Brand = z.infer<typeof Brand>;

export const DEFAULT_BRAND: Brand = Brand.parse({});
