import { Prisma } from '@sleutel/db';
import { z } from 'zod';
import { loadCompany } from '../company/index.ts';
import { audit, defineVerb, notFound } from '../core/index.ts';
import { takeBackWork } from './hand-over/index.ts';

export interface UndoneBulk {
  readonly restored: number;
  /** Changed by somebody since, and left as they are. */
  readonly kept: number;
}

/** Takes a bulk change back, and what went along with it, account by account where nobody changed owner or tags since. */
export const undoBulkUpdate = defineVerb({
  name: 'account.undoBulk',
  input: z.object({ changeId: z.uuid() }),
  run: async (ctx, { changeId }): Promise<UndoneBulk> => {
    const { timeZone } = await loadCompany(ctx.db);
    return ctx.db.prisma.$transaction(
      async (tx) => {
        const changed = await tx.bulkChange.count({ where: { changeId } });
        if (changed === 0) throw notFound('bulk change', changeId);
        await takeBackWork(tx, changeId, { userId: ctx.actor.id, at: ctx.now(), timeZone });
        const rows = await tx.$queryRaw<{ restored: number }[]>(Prisma.sql`
          WITH due AS MATERIALIZED (
            SELECT a.id, c.owner_before, c.tags_before, c.owner_after, c.tags_after FROM accounts a JOIN bulk_changes c ON c.account_id = a.id
            WHERE c.change_id = ${changeId}::uuid
              AND (a.owner_id, a.tags) IS NOT DISTINCT FROM (c.owner_after, c.tags_after)
            ORDER BY a.id FOR NO KEY UPDATE OF a
          ), restored AS (
            UPDATE accounts a
            SET owner_id = due.owner_before, tags = due.tags_before, version = a.version + 1, updated_at = ${ctx.now()}
            FROM due WHERE a.id = due.id
            RETURNING a.id, a.version, due.owner_before, due.tags_before, due.owner_after, due.tags_after
          ), kept AS (
            INSERT INTO field_changes (id, account_id, entity, entity_id, field, before, after, version, at, actor)
            SELECT gen_random_uuid(), r.id, 'account', r.id::text, f.field, f.before, f.after, r.version, ${ctx.now()},
                   ${ctx.actor.id}
            FROM restored r CROSS JOIN LATERAL (VALUES
              ('ownerId', to_jsonb(r.owner_after), to_jsonb(r.owner_before)),
              ('tags', to_jsonb(r.tags_after), to_jsonb(r.tags_before))) AS f(field, before, after)
            WHERE f.before IS DISTINCT FROM f.after
          )
          SELECT count(*)::int AS restored FROM restored`);
        const restored = rows[0]?.restored ?? 0;
        await tx.bulkChange.deleteMany({ where: { changeId } });
        await audit(tx, ctx, 'account.undoBulk', 'account', null, { changeId, restored });
        return { restored, kept: changed - restored };
      },
      { timeout: 60_000 },
    );
  },
});
