import type { Prisma } from '@sleutel/db';
import type { Verb } from '@sleutel/domain/user';
import { z } from 'zod';
import { type Authorised, audit } from '../core/index.ts';
import { PersonImage, StandingImage } from './image.ts';

/** Some fields of an image. JSON holds no `undefined`: what is there at all has a value, though zod cannot say so. */
function someOf<S extends z.ZodObject>(image: S) {
  return image.partial() as unknown as z.ZodType<Partial<z.output<S>>>;
}

/** Where somebody stood and stands; null: not in this account. Only what changed is named. */
const StandingChange = z.strictObject({
  contactId: z.uuid(),
  before: someOf(StandingImage).nullable(),
  after: someOf(StandingImage).nullable(),
});
export type StandingChange = z.infer<typeof StandingChange>;

const PersonChange = z.strictObject({
  contactId: z.uuid(),
  /** Null: made, or taken away again, by this change. */
  before: someOf(PersonImage).nullable(),
  after: someOf(PersonImage).nullable(),
});
export type PersonChange = z.infer<typeof PersonChange>;

/** One change of a contact map, kept in the audit whole, so that it can be shown and taken back. */
export const ContactChange = z.strictObject({
  accountId: z.uuid().nullable(),
  standings: z.array(StandingChange),
  person: PersonChange.nullable(),
});
export type ContactChange = z.infer<typeof ContactChange>;

/** What a change answers with: `change` is what an undo names, null where nothing was to be changed. */
export interface Changed {
  readonly contactId: string;
  readonly change: string | null;
}

/** A change of some fields, without those that stay as they are; null where all do. */
export function fieldChange<T extends object>(
  from: T,
  to: Partial<T>,
): { readonly before: Partial<T>; readonly after: Partial<T> } | null {
  const keys = (Object.keys(to) as (keyof T)[]).filter((key) => to[key] !== (from[key] ?? null));
  if (keys.length === 0) return null;
  const pick = (source: Partial<T>) => Object.fromEntries(keys.map((key) => [key, source[key] ?? null]));
  return { before: pick(from) as Partial<T>, after: pick(to) as Partial<T> };
}

/** Writes the change into the audit, under the person it is about, and answers with its id. */
export async function auditChange<V extends Verb>(
  tx: Prisma.TransactionClient,
  ctx: Authorised<V>,
  verb: V,
  contactId: string,
  change: ContactChange,
): Promise<string> {
  return audit(tx, ctx, verb, 'contact', contactId, change);
}
