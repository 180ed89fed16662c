import { type Db, Prisma } from '@sleutel/db';
import { z } from 'zod';
import { defineVerb } from '../core/index.ts';
import { findRun } from './find-run.ts';
import { type AccountSnapshot, readSnapshot, type SnapshotRow, snapshotColumns } from './snapshot.ts';

const Input = z.object({
  /** Default: the latest run. */
  runId: z.uuid().optional(),
  limit: z.int().min(1).max(500).default(50),
  offset: z.int().min(0).default(0),
});

/** An account that is slipping or lost. */
export interface WinBackItem {
  readonly id: string;
  readonly externalId: string;
  readonly name: string;
  readonly country: string | null;
  readonly owner: { readonly id: string; readonly name: string } | null;
  readonly snapshot: AccountSnapshot;
}

export interface WinBackList {
  readonly total: number;
  /** Of all of them, decimal text. */
  readonly valueAtRisk: string;
  readonly items: readonly WinBackItem[];
}

/** Who is slipping or lost, the most value at risk first; empty before the first analysis. */
export const winBackList = defineVerb({
  name: 'analysis.winBackList',
  input: Input,
  run: async ({ db: { pool } }, { runId, limit, offset }): Promise<WinBackList> => {
    const run = await findRun(pool, runId);
    if (run === null) return { total: 0, valueAtRisk: '0', items: [] };
    const [sums, items] = await Promise.all([sumsOf(pool, run.id), pageOf(pool, run.id, limit, offset)]);
    return { ...sums, items };
  },
});

const atRisk = Prisma.sql`s.status IN ('slipping', 'lost')`;

async function sumsOf(pool: Db['pool'], runId: string): Promise<Omit<WinBackList, 'items'>> {
  const { rows } = await pool.query<Omit<WinBackList, 'items'>>(Prisma.sql`
    SELECT count(*)::int AS total, COALESCE(sum(s.value_at_risk), 0) AS "valueAtRisk"
    FROM analysis_snapshots s JOIN accounts a ON a.id = s.account_id
    WHERE s.run_id = ${runId}::uuid AND ${atRisk}`);
  return rows[0] ?? { total: 0, valueAtRisk: '0' };
}

interface WinBackRow extends SnapshotRow {
  readonly id: string;
  readonly externalId: string;
  readonly name: string;
  readonly country: string | null;
  readonly ownerId: string | null;
  readonly ownerName: string | null;
}

async function pageOf(
  pool: Db['pool'],
  runId: string,
  limit: number,
  offset: number,
): Promise<WinBackItem[]> {
  const { rows } = await pool.query<WinBackRow>(Prisma.sql`
    SELECT a.id, a.external_id AS "externalId", a.name, a.country, u.id AS "ownerId", u.name AS "ownerName",
           ${snapshotColumns}
    FROM analysis_snapshots s
    JOIN analysis_runs r ON r.id = s.run_id
    JOIN accounts a ON a.id = s.account_id
    LEFT JOIN users u ON u.id = a.owner_id
    WHERE s.run_id = ${runId}::uuid AND ${atRisk}
    ORDER BY s.value_at_risk DESC, s.rank LIMIT ${limit} OFFSET ${offset}`);
  return rows.map(({ id, externalId, name, country, ownerId, ownerName, ...row }) => ({
    id,
    externalId,
    name,
    country,
    owner: ownerId === null ? null : { id: ownerId, name: ownerName ?? ownerId },
    snapshot: readSnapshot(row),
  }));
}
