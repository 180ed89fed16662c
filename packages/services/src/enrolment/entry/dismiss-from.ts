import { type Db, inContendedTransaction, Prisma } from '@sleutel/db';
import { type Authorised, auditSql } from '../../core/index.ts';
import { outsideAudience } from '../../programme/audience-query.ts';
import { designOf, loadProgramme } from '../../programme/record.ts';
import { stopUnderWay } from '../stop-under-way.ts';
import { cancelUnsent, lockUnderWay } from '../under-way.ts';
import { isAsApproved } from './let-in.ts';
import { mergedAudience } from './merged-audience.ts';

type Ctx = Authorised<'enrolment.admit'>;

/**
 * Where a programme says so, takes out whoever's account no longer meets its rules. Whom a person put in, and the
 * accounts that are named, stay. What is in a batch already leaves; nothing after it does.
 */
export async function dismissFrom(ctx: Ctx, programmeId: string): Promise<number> {
  const record = await loadProgramme(ctx.db.prisma, programmeId);
  const { audience } = designOf(record);
  if (audience.entry?.kind !== 'follows' || !audience.entry.leave || !isAsApproved(record)) return 0;
  const at = ctx.now();
  const outside = await outsideAudience(ctx.db.pool, await mergedAudience(ctx.db.pool, audience), at);
  return inContendedTransaction(ctx.db.pool, async (tx) => {
    const locked = await lockUnderWay(tx, await underWayIn(tx, programmeId, outside));
    const leaving = locked.filter(({ state }) => state === 'active' || state === 'held');
    const ids = leaving.map(({ id }) => id);
    if (ids.length === 0) return 0;
    await cancelUnsent(tx, ids, 'leftAudience', at);
    await stopUnderWay(tx, leaving, { rule: 'leftAudience', inputs: {}, at });
    await auditSql(tx, ctx, 'enrolment.admit', 'programme', programmeId, { gone: ids });
    return ids.length;
  });
}

async function underWayIn(
  tx: Pick<Db['pool'], 'query'>,
  programmeId: string,
  outside: Prisma.Sql,
): Promise<string[]> {
  const { rows } = await tx.query<{ id: string }>(Prisma.sql`
    SELECT id FROM enrolments
    WHERE programme_id = ${programmeId}::uuid AND state IN ('active', 'held') AND cause <> 'hand'
      AND account_id IN (${outside})`);
  return rows.map(({ id }) => id);
}
