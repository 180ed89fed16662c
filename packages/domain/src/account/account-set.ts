import { z } from 'zod';
import { Country, KnownCurrency, TimeZone } from '../company/index.ts';
import { OwnFields } from './own-fields.ts';

/** Where an account came from. */
export const LeadSource = z.enum(['press', 'media', 'internet', 'database', 'referral', 'event', 'other']);
export type LeadSource = z.infer<typeof LeadSource>;

const line = z.string().trim().min(1).max(200);
const domain = z
  .string()
  .trim()
  .toLowerCase()
  .regex(
    /^(?=.{1,253}$)([\p{L}\p{N}]([\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}]{2,63}$/u,
    'is not a domain',
  );
/** A language tag (BCP 47), such as `af` or `en-GB`. */
const language = z.string().refine(isLanguage, 'is not a language, such as af');

/** Tags are few, short and there once each, in the order of the alphabet. */
const tags = z
  .array(z.string().trim().min(1).max(60))
  .max(50)
  .transform((list) => [...new Set(list)].sort());

/** What people change of an account, field by field: absent stays as it is, null empties. */
export const AccountSet = z
  .strictObject({
    name: line,
    domain: domain.nullable(),
    taxId: line.nullable(),
    industry: line.nullable(),
    region: line.nullable(),
    country: Country.nullable(),
    employees: z.int().min(0).max(10_000_000).nullable(),
    parentId: z.uuid().nullable(),
    ownerId: z.string().min(1).nullable(),
    language: language.nullable(),
    timeZone: TimeZone.nullable(),
    currency: KnownCurrency.nullable(),
    leadSource: LeadSource.nullable(),
    tags,
    /** The company's own columns. */
    fields: OwnFields,
  })
  .partial();
export type AccountSet = z.infer<typeof AccountSet>;

/** A change without its custom fields, which are kept one by one. */
export type AccountChange = Omit<AccountSet, 'fields'>;

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag)[0] === tag;
  } catch {
    return false;
  }
}
