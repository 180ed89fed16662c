import type { Prisma } from '@sleutel/db';
import { PersonChanges, type personFields, type standingFields } from '@sleutel/domain/contact';
import { z } from 'zod';
import { type Authorised, defineVerb, notFound } from '../core/index.ts';
import { auditChange } from './change.ts';
import { standingChanges } from './change-standings.ts';
import { splitDetails } from './details.ts';
import { type PersonImage, personOf, type StandingImage } from './image.ts';
import { PlacedInput } from './input.ts';
import { type LastChange, lastChange } from './last-change.ts';
import { lockMap, placedOn } from './lock-map.ts';
import { changePerson, lockPerson } from './people.ts';
import { writeStandings } from './write-standings.ts';

const Input = PlacedInput.extend({
  /** The version of the person, for what is the same in every account. */
  personVersion: z.int(),
  changes: PersonChanges,
});

/** What may be edited of somebody on a map. */
export type EditableFields = Pick<PersonImage, (typeof personFields)[number]> &
  Pick<StandingImage, (typeof standingFields)[number]>;

interface Versions {
  readonly version: number;
  readonly personVersion: number;
}

export type UpdateOutcome =
  | (Versions & { readonly kind: 'saved'; readonly contactId: string; readonly change: string | null })
  /** Somebody else was faster: nothing was written; how it stands now, who made it so and when. */
  | (Versions & LastChange & { readonly kind: 'conflict'; readonly current: EditableFields });

/** Changes what is said of a person and of where they stand in an account; what is left out stays. */
export const updateContact = defineVerb({
  name: 'contact.update',
  input: Input,
  run: (ctx, input): Promise<UpdateOutcome> => ctx.db.prisma.$transaction((tx) => update(tx, ctx, input)),
});

async function update(
  tx: Prisma.TransactionClient,
  ctx: Authorised<'contact.update'>,
  { accountId, contactId, version, personVersion, changes }: z.output<typeof Input>,
): Promise<UpdateOutcome> {
  const details = splitDetails(changes);
  const map = await lockMap(tx, accountId);
  const placed = placedOn(map, contactId);
  const row = await lockPerson(tx, contactId);
  if (!row) throw notFound('contact', contactId);
  const now = { version: placed.version, personVersion: row.version };
  const late =
    (isAny(details.standing) && version !== now.version) ||
    (isAny(details.person) && personVersion !== now.personVersion);
  if (late) {
    const { title, department, role, influence, stance } = placed.standing;
    const current = { ...personOf(row), title, department, role, influence, stance };
    return { kind: 'conflict', ...now, current, ...(await lastChange(tx, contactId)) };
  }
  const standings = standingChanges(map, new Map([[contactId, details.standing]]));
  await writeStandings(tx, map, standings, ctx.now());
  const person = await changePerson(tx, ctx, row, details.person);
  const saved = {
    kind: 'saved' as const,
    contactId,
    version: now.version + Number(standings.length > 0),
    personVersion: now.personVersion + Number(person !== null),
  };
  if (standings.length === 0 && person === null) return { ...saved, change: null };
  const change = { accountId, standings, person };
  return { ...saved, change: await auditChange(tx, ctx, 'contact.update', contactId, change) };
}

function isAny(fields: object): boolean {
  return Object.keys(fields).length > 0;
}
