import { z } from 'zod';

const Count = z.int().min(0);
const ByReason = z.record(z.string(), Count);

/** What a rehearsal adds up to. Amounts are decimal text in the company's currency, of the offers in theirs. */
export const RehearsalFigures = z.object({
  accounts: Count,
  people: Count,
  heldOut: Count,
  /** Accounts nobody of which entered, by reason. */
  leftOut: ByReason,
  messages: Count,
  moved: ByReason,
  held: ByReason,
  skipped: ByReason,
  stopped: ByReason,
  /** Messages that met the limit for a person, a role or an account, or another programme that goes first. */
  collisions: Count,
  tasks: Count,
  offers: z.array(
    z.object({ key: z.string(), codes: Count, reserved: z.string(), budget: z.string().nullable() }),
  ),
  /** By calendar week, from its Monday (`YYYY-MM-DD`); weeks without anything are there too. */
  weeks: z.array(
    z.object({
      monday: z.iso.date(),
      entered: Count,
      sent: Count,
      moved: Count,
      held: Count,
      codes: Count,
      reserved: z.string(),
      /** Accounts that ordered by themselves. */
      ordered: Count,
    }),
  ),
  /** The first moment and the last at which something happened, ISO 8601; null where nothing did. */
  firstAt: z.string().nullable(),
  lastAt: z.string().nullable(),
  /** Accounts that ordered in those days by themselves, with what they ordered. */
  returned: z.object({ treated: Count, heldOut: Count, ordered: z.string() }),
});
export type RehearsalFigures = z.infer<typeof RehearsalFigures>;

/** The rules of the guards that speak of pressure. */
export const COLLISION_RULES = ['contactCap', 'accountCap', 'roleCap', 'priority'] as const;
