import { Prisma } from '@sleutel/db';
import { comingMeeting, openPromise, openTask } from './held.ts';

interface By {
  readonly userId: string;
  readonly at: Date;
}

/**
 * Gives what the managers of a bulk change had open for their accounts to those who follow them, in one statement, and
 * keeps with the change what that was.
 */
export async function moveWork(
  tx: Pick<Prisma.TransactionClient, '$executeRaw'>,
  changeId: string,
  { userId, at }: By,
): Promise<void> {
  await tx.$executeRaw(Prisma.sql`
    WITH w AS MATERIALIZED (
      SELECT account_id, owner_before AS of, owner_after AS next FROM bulk_changes
      WHERE change_id = ${changeId}::uuid AND owner_before <> owner_after
    ), tasks_moved AS (
      UPDATE tasks t SET assignee_id = w.next, version = t.version + 1 FROM w WHERE ${openTask}
      RETURNING t.id, t.account_id
    ), promises_moved AS (
      UPDATE promises p SET by_user_id = w.next, version = p.version + 1, updated_at = ${at} FROM w WHERE ${openPromise}
      RETURNING p.id, p.account_id, p.version, w.of, w.next
    ), told AS (
      INSERT INTO field_changes (id, account_id, entity, entity_id, field, before, after, version, at, actor)
      SELECT gen_random_uuid(), account_id, 'promise', id::text, 'byUserId', to_jsonb(of), to_jsonb(next), version, ${at},
             ${userId}
      FROM promises_moved
    ), meetings_moved AS (
      UPDATE meetings m SET version = m.version + 1, updated_at = ${at} FROM w WHERE ${comingMeeting(at)}
      RETURNING m.id, m.account_id, w.of, w.next
    ), joined AS (
      INSERT INTO meeting_members (meeting_id, user_id) SELECT id, next FROM meetings_moved ON CONFLICT DO NOTHING
      RETURNING meeting_id AS id
    ), gone AS (
      DELETE FROM meeting_members mm USING meetings_moved m WHERE mm.meeting_id = m.id AND mm.user_id = m.of
    )
    UPDATE bulk_changes b SET moved = jsonb_build_object(
      'tasks', COALESCE((SELECT jsonb_agg(id) FROM tasks_moved WHERE account_id = b.account_id), '[]'),
      'promises', COALESCE((SELECT jsonb_agg(id) FROM promises_moved WHERE account_id = b.account_id), '[]'),
      'meetings', COALESCE((SELECT jsonb_agg(id) FROM meetings_moved WHERE account_id = b.account_id), '[]'),
      'joined', COALESCE((SELECT jsonb_agg(m.id) FROM meetings_moved m JOIN joined USING (id)
                          WHERE m.account_id = b.account_id), '[]'))
    FROM w WHERE b.change_id = ${changeId}::uuid AND b.account_id = w.account_id`);
}
