import { newId, type Prisma } from '@sleutel/db';
import { Moment } from '@sleutel/domain/time';
import { z } from 'zod';
import { type Authorised, defineVerb, ServiceError } from '../core/index.ts';
import { auditChange, type Changed } from './change.ts';
import { standingChanges } from './change-standings.ts';
import { lockMap, placedOn } from './lock-map.ts';
import { writeStandings } from './write-standings.ts';

const Input = z.object({
  accountId: z.uuid(),
  contactId: z.uuid(),
  /** When; now where it is left out. */
  at: Moment.optional(),
  kind: z.enum(['meeting', 'call', 'visit', 'email', 'event', 'note']).default('note'),
  /** What it was about; it becomes an entry in the account's history. */
  summary: z.string().trim().max(2_000).optional(),
});

/** Says that somebody was in touch with a person. An earlier touch never hides a later one. */
export const touchContact = defineVerb({
  name: 'contact.touch',
  input: Input,
  run: (ctx, input): Promise<Changed> =>
    ctx.db.prisma.$transaction(async (tx) => {
      const { accountId, contactId } = input;
      const happenedAt = momentOf(ctx.now(), input.at);
      const map = await lockMap(tx, accountId);
      const known = placedOn(map, contactId).standing.lastTouchedAt;
      const lastTouchedAt =
        known !== null && known > happenedAt.toISOString() ? known : happenedAt.toISOString();
      const standings = standingChanges(map, new Map([[contactId, { lastTouchedAt }]]));
      if (input.summary) await writeInteraction(tx, ctx, input, happenedAt);
      if (standings.length === 0) return { contactId, change: null };
      await writeStandings(tx, ctx, map, standings);
      const change = await auditChange(tx, ctx, 'contact.touch', contactId, {
        accountId,
        standings,
        person: null,
      });
      return { contactId, change };
    }),
});

function momentOf(now: Date, given: string | undefined): Date {
  const at = given === undefined ? now : new Date(given);
  if (at <= now) return at;
  throw new ServiceError('refused', 'touch-to-come', 'A touch is entered once it has happened.');
}

async function writeInteraction(
  tx: Prisma.TransactionClient,
  { now, actor }: Authorised<'contact.touch'>,
  { accountId, contactId, kind, summary = '' }: z.output<typeof Input>,
  happenedAt: Date,
): Promise<void> {
  const byUserId = actor.kind === 'user' ? actor.id : null;
  await tx.interaction.create({
    data: { id: newId(now()), accountId, contactIds: [contactId], kind, happenedAt, summary, byUserId },
  });
}
