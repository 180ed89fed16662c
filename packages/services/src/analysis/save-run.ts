import { copyInto, inTransaction } from '@sleutel/db';
import type { Analysis } from '@sleutel/domain/analysis';
import { amountText } from '@sleutel/domain/money';
import { type Authorised, auditSql } from '../core/index.ts';
import { noteStatusChanges } from '../enrolment/entry/note.ts';
import { publishStatusChanges } from './publish-status-changes.ts';
import type { RunNotice, RunTotals } from './run-record.ts';
import { snapshotLines, snapshotTargets } from './snapshot-lines.ts';

/** An analysis on its way into the database. */
export interface RunToSave {
  readonly id: string;
  readonly createdAt: Date;
  readonly analysis: Analysis;
  readonly notices: readonly RunNotice[];
  readonly idOf: ReadonlyMap<string, string>;
}

type Ctx = Authorised<'analysis.run'>;
type Client = Parameters<Parameters<typeof inTransaction>[1]>[0];

/** Keeps the run with a snapshot of every account, in one transaction. */
export function saveRun(ctx: Ctx, run: RunToSave): Promise<void> {
  return inTransaction(ctx.db.pool, async (client) => {
    await insertRun(client, ctx, run);
    await copyInto(client, 'analysis_snapshots', snapshotTargets, snapshotLines(run));
    await noteStatusChanges(client, run.id, run.createdAt);
    await publishStatusChanges(client, run.id, run.createdAt);
    const { asOf, measure, accounts } = run.analysis;
    await auditSql(client, ctx, 'analysis.run', 'analysis', run.id, {
      asOf,
      measure,
      accounts: accounts.length,
    });
  });
}

async function insertRun(client: Client, ctx: Ctx, { id, createdAt, analysis, notices }: RunToSave) {
  await client.query(
    `INSERT INTO analysis_runs
       (id, as_of, measure, parameters, model, totals, notices, requested_by, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      id,
      analysis.asOf,
      analysis.measure,
      JSON.stringify(analysis.parameters),
      JSON.stringify(analysis.model),
      JSON.stringify(totalsOf(analysis)),
      JSON.stringify(notices),
      ctx.actor.id,
      createdAt,
    ],
  );
}

export function totalsOf({ totals, from, currency, keyAccounts }: Analysis): RunTotals {
  return {
    ...totals,
    revenue: amountText(totals.revenue),
    profit: totals.profit === null ? null : amountText(totals.profit),
    from,
    currency: currency ?? null,
    keyAccounts,
  };
}
