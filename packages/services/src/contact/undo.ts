import type { Prisma } from '@sleutel/db';
import { reportingRefusal } from '@sleutel/domain/contact';
import { z } from 'zod';
import { type Authorised, defineVerb, notFound, ServiceError } from '../core/index.ts';
import { auditChange, ContactChange, type PersonChange, type StandingChange } from './change.ts';
import { personOf } from './image.ts';
import { keepLeftSigns } from './left-signs.ts';
import { type LockedMap, lockMap, mapPeople } from './lock-map.ts';
import { changePerson, forgetPerson, lockPerson, makeAgain } from './people.ts';
import { writeStandings } from './write-standings.ts';

type Tx = Prisma.TransactionClient;
type Ctx = Authorised<'contact.undo'>;

export interface Undone {
  readonly accountId: string | null;
  /** Names the undoing, which can be undone in its turn. */
  readonly change: string;
}

/**
 * Takes one change of a contact map back: what it changed becomes what it was. Refused where somebody has changed the
 * same since; other fields that changed meanwhile stay as they are.
 */
export const undoContact = defineVerb({
  name: 'contact.undo',
  input: z.object({ change: z.uuid() }),
  run: (ctx, { change: id }): Promise<Undone> =>
    ctx.db.prisma.$transaction(async (tx) => {
      const { contactId, change } = await findChange(tx, id);
      const inverse = inverted(change);
      if (inverse.person?.before === null) await makeAgain(tx, inverse.person, ctx.now());
      if (change.accountId !== null) await restore(tx, ctx, change.accountId, inverse.standings);
      if (inverse.person) await restorePerson(tx, ctx, inverse.person);
      const undone = await auditChange(tx, ctx, 'contact.undo', contactId, inverse);
      return { accountId: change.accountId, change: undone };
    }),
});

async function findChange(tx: Tx, id: string) {
  const entry = await tx.auditEntry.findFirst({
    where: { id, entity: 'contact', verb: { startsWith: 'contact.' } },
  });
  const change = ContactChange.safeParse(entry?.detail);
  if (!entry?.entityId || !change.success) throw notFound('change', id);
  return { contactId: entry.entityId, change: change.data };
}

function inverted({ accountId, standings, person }: ContactChange): ContactChange {
  return {
    accountId,
    standings: standings.map(({ contactId, before, after }) => ({ contactId, before: after, after: before })),
    person: person && { contactId: person.contactId, before: person.after, after: person.before },
  };
}

async function restore(tx: Tx, ctx: Ctx, accountId: string, standings: readonly StandingChange[]) {
  const map = await lockMap(tx, accountId);
  for (const standing of standings) refuseIfChanged(map, standing);
  await writeStandings(tx, ctx, map, standings);
  await keepLeftSigns(tx, accountId, standings, ctx.now());
  const after = await lockMap(tx, accountId);
  for (const { contactId } of standings) {
    const superior = after.people.get(contactId)?.standing.reportsToId ?? null;
    if (reportingRefusal(mapPeople(after), contactId, superior) === 'reporting-cycle') throw changedSince();
  }
}

function refuseIfChanged({ people }: LockedMap, { contactId, before }: StandingChange): void {
  const now = people.get(contactId)?.standing;
  if (before === null ? now === undefined : now !== undefined && agrees(now, before)) return;
  throw changedSince();
}

function agrees<T extends object>(now: T, then: Partial<T>): boolean {
  return (Object.keys(then) as (keyof T)[]).every((key) => (now[key] ?? null) === then[key]);
}

async function restorePerson(tx: Tx, ctx: Ctx, { contactId, before, after }: PersonChange): Promise<void> {
  if (before === null) return;
  const row = await lockPerson(tx, contactId);
  if (!row || !agrees(personOf(row), before)) throw changedSince();
  if (after === null) await forgetPerson(tx, contactId);
  else await changePerson(tx, ctx, row, after);
}

function changedSince(): ServiceError {
  return new ServiceError('conflict', 'changed-since', 'This was changed again since, and cannot be undone.');
}
