import { inTransaction, Prisma } from '@sleutel/db';
import { MeetingNotes, type MeetingState, talkOf } from '@sleutel/domain/meeting';
import { z } from 'zod';
import { auditSql, defineVerb, notFound } from '../core/index.ts';
import { rewordTalk } from '../dossier/index.ts';
import { stateAfter } from './lock.ts';
import { findMeeting, type MeetingView, meetingView } from './view.ts';

const Input = z.object({
  id: z.uuid(),
  /** The version the correction was made on: whoever was slower is told instead of overwriting. */
  version: z.int(),
  notes: MeetingNotes,
});

interface Held {
  readonly state: MeetingState;
  readonly version: number;
  readonly purpose: string;
  readonly notes: string | null;
  readonly interactionId: string | null;
}

/**
 * Corrects the notes of a meeting that was held, and with them the talk on the account's time line, unless somebody
 * worded that anew by hand.
 */
export const correctMeetingNotes = defineVerb({
  name: 'meeting.correctNotes',
  input: Input,
  run: async (ctx, { id, version, notes }): Promise<MeetingView> => {
    await inTransaction(ctx.db.pool, async (tx) => {
      const { rows } = await tx.query<Held>(Prisma.sql`
        SELECT state, version, purpose, notes, interaction_id AS "interactionId"
        FROM meetings WHERE id = ${id}::uuid FOR UPDATE`);
      const [meeting] = rows;
      if (!meeting) throw notFound('meeting', id);
      stateAfter(meeting, version, 'correctNotes');
      const before = meeting.notes ?? '';
      if (notes === before) return;
      await tx.query(Prisma.sql`
        UPDATE meetings SET notes = ${notes}, version = version + 1, updated_at = ${ctx.now()}
        WHERE id = ${id}::uuid`);
      if (meeting.interactionId !== null) {
        await rewordTalk(tx, ctx, meeting.interactionId, {
          from: talkOf(meeting.purpose, before),
          to: talkOf(meeting.purpose, notes),
        });
      }
      await auditSql(tx, ctx, 'meeting.correctNotes', 'meeting', id, { version: version + 1 });
    });
    return meetingView(await findMeeting(ctx.db.prisma, id));
  },
});
