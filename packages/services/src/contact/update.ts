import type { Prisma } from '@sleutel/db';
import { PersonChanges } from '@sleutel/domain/contact';
import { z } from 'zod';
import { type Authorised, defineVerb, notFound, seeingOthers } from '../core/index.ts';
import { changesOf } from '../field-change/index.ts';
import { auditChange, type Changed } from './change.ts';
import { standingChanges } from './change-standings.ts';
import { splitDetails } from './details.ts';
import { refusePersonOverwriting, refuseStandingOverwriting } from './field-changes.ts';
import { personOf } from './image.ts';
import { PlacedInput } from './input.ts';
import { lockMap, placedOn } from './lock-map.ts';
import { changePerson, lockPerson } from './people.ts';
import { writeStandings } from './write-standings.ts';

const Input = PlacedInput.extend({
  /** The version of the person, for what is the same in every account. */
  personVersion: z.int32(),
  changes: PersonChanges,
});

export interface Updated extends Changed {
  readonly version: number;
  readonly personVersion: number;
}

/**
 * Changes what is said of a person and of where they stand in an account; what is left out stays. Where somebody else
 * changed the same field since, nothing is written.
 */
export const updateContact = defineVerb({
  name: 'contact.update',
  input: Input,
  run: (ctx, input): Promise<Updated> =>
    seeingOthers(() => ctx.db.prisma.$transaction((tx) => update(tx, ctx, input))),
});

async function update(
  tx: Prisma.TransactionClient,
  ctx: Authorised<'contact.update'>,
  { accountId, contactId, version, personVersion, changes }: z.output<typeof Input>,
): Promise<Updated> {
  const details = splitDetails(changes);
  const map = await lockMap(tx, accountId);
  const placed = placedOn(map, contactId);
  const row = await lockPerson(tx, contactId);
  if (!row) throw notFound('contact', contactId);
  await refuseStandingOverwriting(tx, accountId, contactId, {
    changes: changesOf(placed.standing, details.standing),
    base: version,
    current: placed.version,
  });
  await refusePersonOverwriting(tx, contactId, {
    changes: changesOf(personOf(row), details.person),
    base: personVersion,
    current: row.version,
  });
  const standings = standingChanges(map, new Map([[contactId, details.standing]]));
  await writeStandings(tx, ctx, map, standings);
  const person = await changePerson(tx, ctx, row, details.person);
  const updated = {
    contactId,
    version: placed.version + Number(standings.length > 0),
    personVersion: row.version + Number(person !== null),
  };
  if (standings.length === 0 && person === null) return { ...updated, change: null };
  const change = { accountId, standings, person };
  return { ...updated, change: await auditChange(tx, ctx, 'contact.update', contactId, change) };
}
