import { z } from 'zod';
import { BuyingRole } from '../contact/index.ts';
import { TagWord } from '../template/index.ts';
import { Country } from './place.ts';

/** A time of day, `HH:MM`, on the recipient's own clock. */
export const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'is not a time of day, such as 08:30');
export type TimeOfDay = z.infer<typeof TimeOfDay>;

/** When nothing is sent: from `from` (inclusive) until `until` (exclusive), past midnight when `until` is earlier. */
export const QuietHours = z.strictObject({ from: TimeOfDay, until: TimeOfDay });
export type QuietHours = z.infer<typeof QuietHours>;

/** Days of the week by ISO 8601 number: 1 Monday … 7 Sunday. */
export const WorkingDays = z
  .array(z.int().min(1).max(7))
  .min(1, 'must name at least one day')
  .transform((days) => [...new Set(days)].sort((a, b) => a - b));
export type WorkingDays = z.infer<typeof WorkingDays>;

/** At most `messages` within any `days` days. */
export const PressureCap = z.strictObject({
  messages: z.int().min(1).max(1000),
  days: z.int().min(1).max(365),
});
export type PressureCap = z.infer<typeof PressureCap>;

/** How the company writes to people: decent hours, and never too much. */
export const Sending = z.strictObject({
  /** The name before the sender's address; null: the company's name. */
  senderName: z.string().trim().min(1).max(100).nullable().default(null),
  replyTo: z.email().nullable().default(null),
  /** What web analytics call visits that come from e-mails; null: the company's name as one word. */
  campaignSource: TagWord.nullable().default(null),
  quietHours: QuietHours.default({ from: '18:00', until: '08:00' }),
  workingDays: WorkingDays.default([1, 2, 3, 4, 5]),
  /** Whose public holidays are kept for accounts whose own country is not known; null: nobody's. */
  holidaysCountry: Country.nullable().default(null),
  caps: z
    .strictObject({
      contact: PressureCap.default({ messages: 2, days: 7 }),
      account: PressureCap.default({ messages: 4, days: 7 }),
      /** To all people of one buying role at one account together; a role that is not named has no cap of its own. */
      roles: z.partialRecord(BuyingRole, PressureCap).default({}),
    })
    .prefault({}),
});
export type Sending = z.infer<typeof Sending>;
