import type { Prisma } from '@sleutel/db';
import { NewPerson, StandingDetails } from '@sleutel/domain/contact';
import { z } from 'zod';
import { type Authorised, defineVerb, notFound, ServiceError, seeingOthers } from '../core/index.ts';
import { auditChange, type Changed, type PersonChange } from './change.ts';
import { refuseLine } from './connect.ts';
import { splitDetails } from './details.ts';
import { newStanding } from './image.ts';
import { lockMap } from './lock-map.ts';
import { personFor } from './people.ts';
import { writeStandings } from './write-standings.ts';

const place = {
  accountId: z.uuid(),
  reportsToId: z.uuid().nullable().default(null),
  /** Where they are put on the drawn map; left out, the layout finds a place. */
  at: z.object({ x: z.number(), y: z.number() }).nullable().default(null),
};

const Input = z.union([
  /** Somebody who is known from another account; the details say how they stand in this one. */
  z.strictObject({ ...place, contactId: z.uuid(), details: StandingDetails }),
  z.strictObject({ ...place, details: NewPerson }),
]);
type Input = z.output<typeof Input>;

export interface Added extends Changed {
  /** The person was known already: by id, or because the address is theirs. */
  readonly known: boolean;
}

/**
 * Puts somebody on an account's map. An address that is known brings the person it belongs to, with every other account
 * they stand in, and says nothing of whether they may be written to.
 */
export const addContact = defineVerb({
  name: 'contact.add',
  input: Input,
  run: (ctx, input): Promise<Added> =>
    seeingOthers(() =>
      ctx.db.prisma.$transaction(async (tx) => {
        const { accountId, reportsToId } = input;
        const map = await lockMap(tx, accountId);
        const { contactId, made } = await whom(tx, ctx, input);
        if (map.people.has(contactId)) throw standsThere(contactId);
        const after = {
          ...newStanding,
          ...splitDetails(input.details).standing,
          reportsToId,
          mapX: input.at?.x ?? null,
          mapY: input.at?.y ?? null,
        };
        refuseLine(map, contactId, reportsToId);
        const standings = [{ contactId, before: null, after }];
        await writeStandings(tx, ctx, map, standings);
        const change = await auditChange(tx, ctx, 'contact.add', contactId, {
          accountId,
          standings,
          person: made,
        });
        return { contactId, change, known: made === null };
      }),
    ),
});

async function whom(
  tx: Prisma.TransactionClient,
  ctx: Authorised<'contact.add'>,
  input: Input,
): Promise<{ readonly contactId: string; readonly made: PersonChange | null }> {
  if (!('contactId' in input)) return personFor(tx, splitDetails(input.details).person, ctx.now());
  const { contactId } = input;
  const known = await tx.contact.findUnique({ where: { id: contactId }, select: { erasedAt: true } });
  if (!known || known.erasedAt !== null) throw notFound('contact', contactId);
  return { contactId, made: null };
}

function standsThere(contactId: string): ServiceError {
  return new ServiceError('conflict', 'stands-there', 'This person stands on the map already.', {
    contactId,
  });
}
