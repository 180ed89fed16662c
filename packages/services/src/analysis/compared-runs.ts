import type { Db } from '@sleutel/db';
import { z } from 'zod';
import { notFound } from '../core/index.ts';
import { findRun } from './find-run.ts';
import { previousRun, type RunHead } from './latest-run.ts';

/** Which run is looked at, and which it is held against. */
export const ComparedRuns = z.object({
  /** Default: the latest. */
  runId: z.uuid().optional(),
  /** Default: the newest run of an earlier day by the same measure. */
  againstId: z.uuid().optional(),
});

export async function comparedWith(
  pool: Db['pool'],
  run: RunHead,
  againstId: string | undefined,
): Promise<RunHead | null> {
  if (againstId === undefined) return previousRun(pool, run);
  const found = await findRun(pool, againstId);
  if (found === null) throw notFound('analysis', againstId);
  const { id, asOf, measure } = found;
  return { id, asOf, measure };
}
