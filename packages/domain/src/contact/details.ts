import { z } from 'zod';
import { OwnFields } from '../account/own-fields.ts';
import type { Reason } from '../import/reject/reason.ts';
import { parseLanguage, parseTimeZone } from '../import/value/places.ts';
import { parseAddress } from '../import/value/text.ts';
import { BuyingRole } from './buying-role.ts';
import { Stance } from './stance.ts';

const text = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .transform((value) => (value === '' ? null : value))
    .nullable();

/** A text in the spelling that an import of the same value gives it. */
function spelled(parse: (text: string) => string | Reason, problem: string) {
  return z
    .string()
    .trim()
    .transform((value, context) => {
      if (value === '') return null;
      const parsed = parse(value);
      if (typeof parsed === 'string') return parsed;
      context.addIssue({ code: 'custom', message: problem });
      return z.NEVER;
    })
    .nullable();
}

const person = {
  email: spelled(parseAddress, 'is not an e-mail address'),
  firstName: text(200),
  lastName: text(200),
  phone: text(60),
  language: spelled(parseLanguage, 'is not a language, such as en or af'),
  timeZone: spelled(parseTimeZone, 'is not a time zone, such as Africa/Johannesburg'),
  /** The company's own, one by one; null takes one away. */
  fields: OwnFields,
};

const standing = {
  title: text(200),
  department: text(200),
  role: BuyingRole.nullable(),
  influence: z.int().min(1).max(5).nullable(),
  stance: Stance.nullable(),
};

/** What may be said of a person; what is left out is not known. */
export const NewPerson = z
  .strictObject({ ...person, ...standing })
  .partial()
  .refine(({ email, firstName, lastName }) => email || firstName || lastName, {
    message: 'A person needs a name or an e-mail address.',
  });
export type NewPerson = z.infer<typeof NewPerson>;

/** What may be said of where somebody stands in one account. */
export const StandingDetails = z.strictObject(standing).partial();
export type StandingDetails = z.infer<typeof StandingDetails>;

/** What is changed of a person and where they stand; what is left out stays. */
export const PersonChanges = z
  .strictObject({ ...person, ...standing })
  .partial()
  .refine((changes) => Object.keys(changes).length > 0, { message: 'Nothing is changed.' });
export type PersonChanges = z.infer<typeof PersonChanges>;

/** Fields of the person, the same in every account, beside those of the company's own. */
export const personFields = ['email', 'firstName', 'lastName', 'phone', 'language', 'timeZone'] as const;
/** Fields of one account's map. */
export const standingFields = ['title', 'department', 'role', 'influence', 'stance'] as const;
