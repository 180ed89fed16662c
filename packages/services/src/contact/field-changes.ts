import type { Db, Prisma } from '@sleutel/db';
import type { Verb } from '@sleutel/domain/user';
import type { Authorised } from '../core/index.ts';
import { type Change, recordChanges, refuseOverwriting } from '../field-change/index.ts';
import type { PersonChange, StandingChange } from './change.ts';
import type { PersonImage, StandingImage } from './image.ts';
import type { LockedMap } from './lock-map.ts';

type Tx = Prisma.TransactionClient;

/** Fields that nobody reads the history of: where somebody is drawn, and which file brought them. */
const unkept: ReadonlySet<string> = new Set(['mapX', 'mapY', 'importId']);

/** How the history of fields names somebody's place in an account. */
function standingSubject(accountId: string, contactId: string) {
  return { entity: 'standing', entityId: `${accountId}|${contactId}`, accountId };
}

function personSubject(contactId: string) {
  return { entity: 'contact', entityId: contactId, accountId: null };
}

/** A transaction of Prisma's as code that goes past Prisma knows it; nothing but rows is asked of it. */
function sqlOf(tx: Tx): Pick<Db['pool'], 'query'> {
  const query = async (sql: Prisma.Sql) => ({ rows: await tx.$queryRaw(sql) });
  return { query } as unknown as Pick<Db['pool'], 'query'>;
}

/** Keeps who changed which fields of where people stand, with the version each change made. */
export async function keepStandingChanges<V extends Verb>(
  tx: Tx,
  ctx: Authorised<V>,
  { accountId, people }: LockedMap,
  changes: readonly StandingChange[],
): Promise<void> {
  for (const { contactId, before, after } of changes) {
    const version = (people.get(contactId)?.version ?? 0) + 1;
    const fields = fieldsOf<StandingImage>(before, after);
    await recordChanges(sqlOf(tx), ctx, standingSubject(accountId, contactId), version, fields);
  }
}

/** The same for a person. */
export async function keepPersonChange<V extends Verb>(
  tx: Tx,
  ctx: Authorised<V>,
  { contactId, before, after }: PersonChange,
  version: number,
): Promise<void> {
  const fields = fieldsOf<PersonImage>(before, after);
  await recordChanges(sqlOf(tx), ctx, personSubject(contactId), version, fields);
}

/** Whole rows where there was none before or is none after, else field by field. */
function fieldsOf<T extends object>(before: Partial<T> | null, after: Partial<T> | null): Change[] {
  if (before === null || after === null) return [{ field: null, before, after }];
  const from: Readonly<Record<string, unknown>> = { ...before };
  return Object.entries(after)
    .filter(([field]) => !unkept.has(field))
    .map(([field, value]) => ({ field, before: from[field] ?? null, after: value }));
}

interface Attempt {
  readonly changes: readonly Change[];
  readonly base: number;
  readonly current: number;
}

/** @throws ServiceError `conflict` where somebody else changed the same field of the standing since. */
export function refuseStandingOverwriting(tx: Tx, accountId: string, contactId: string, attempt: Attempt) {
  return refuseOverwriting(sqlOf(tx), standingSubject(accountId, contactId), attempt);
}

/** The same for a field of the person. */
export function refusePersonOverwriting(tx: Tx, contactId: string, attempt: Attempt) {
  return refuseOverwriting(sqlOf(tx), personSubject(contactId), attempt);
}
