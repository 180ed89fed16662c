import { succeed } from '@sleutel/domain/contact';
import { dayIn } from '@sleutel/domain/enrolment';
import { Day } from '@sleutel/domain/time';
import { z } from 'zod';
import { loadCompany } from '../company/index.ts';
import { defineVerb, notFound, ServiceError } from '../core/index.ts';
import { auditChange, type Changed } from './change.ts';
import { standingChanges, type Wanted } from './change-standings.ts';
import type { StandingImage } from './image.ts';
import { PlacedInput } from './input.ts';
import { keepLeftSigns } from './left-signs.ts';
import { type LockedMap, lockMap, mapPeople, placedOn } from './lock-map.ts';
import { writeStandings } from './write-standings.ts';

const Input = PlacedInput.extend({
  /** Null: they are there after all. */
  leftOn: Day.nullable(),
  /** Who takes the role over, and whoever reported to the one who left. */
  successorId: z.uuid().nullable().default(null),
});

/**
 * Says that somebody has left an account, or came back. Their reports pass to the successor, or to their superior
 * where there is none; the account gets the sign `contactLeft`, and programmes write to them no more.
 */
export const leaveAccount = defineVerb({
  name: 'contact.leave',
  input: Input,
  run: (ctx, input): Promise<Changed> =>
    ctx.db.prisma.$transaction(async (tx) => {
      const { accountId, contactId, leftOn } = input;
      const at = ctx.now();
      const { timeZone } = await loadCompany({ prisma: tx });
      if (leftOn !== null && leftOn > dayIn(timeZone, at)) throw leavesLater(leftOn);
      const map = await lockMap(tx, accountId);
      placedOn(map, contactId, input.version);
      const standings = standingChanges(map, wantedAfter(map, input));
      if (standings.length === 0) return { contactId, change: null };
      await writeStandings(tx, ctx, map, standings);
      await keepLeftSigns(tx, accountId, standings, at);
      const change = await auditChange(tx, ctx, 'contact.leave', contactId, {
        accountId,
        standings,
        person: null,
      });
      return { contactId, change };
    }),
});

function wantedAfter(map: LockedMap, { contactId, leftOn, successorId }: z.output<typeof Input>): Wanted {
  const wanted = new Map<string, Partial<StandingImage>>([[contactId, { leftOn }]]);
  if (leftOn === null) return wanted;
  if (successorId !== null) refuseSuccessor(map, contactId, successorId);
  for (const { contactId: id, ...after } of succeed(mapPeople(map), contactId, successorId)) {
    wanted.set(id, after);
  }
  return wanted;
}

function refuseSuccessor(map: LockedMap, leaverId: string, successorId: string): void {
  const successor = map.people.get(successorId);
  if (!successor) throw notFound('contact', successorId);
  if (successorId !== leaverId && successor.standing.leftOn === null) return;
  throw new ServiceError(
    'refused',
    'successor-left',
    'The successor has to be somebody who is still there.',
    {
      successorId,
    },
  );
}

function leavesLater(leftOn: string): ServiceError {
  return new ServiceError('refused', 'leaves-later', 'Somebody who leaves later is still there today.', {
    leftOn,
  });
}
