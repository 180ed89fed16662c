import { Prisma } from '@sleutel/db';
import { z } from 'zod';
import { defineVerb } from '../core/index.ts';
import { AnalysisRun, runColumns } from './run-record.ts';

/** The history of runs, the latest as-of day first. */
export const listAnalyses = defineVerb({
  name: 'analysis.list',
  input: z.object({ limit: z.int().min(1).max(200).default(50), offset: z.int().min(0).default(0) }),
  run: async ({ db }, { limit, offset }): Promise<{ total: number; items: AnalysisRun[] }> => {
    const [{ rows }, total] = await Promise.all([
      db.pool.query(Prisma.sql`
        SELECT ${Prisma.raw(runColumns)} FROM analysis_runs
        ORDER BY as_of DESC, created_at DESC, id DESC LIMIT ${limit} OFFSET ${offset}`),
      db.prisma.analysisRun.count(),
    ]);
    return { total, items: rows.map((row) => AnalysisRun.parse(row)) };
  },
});
