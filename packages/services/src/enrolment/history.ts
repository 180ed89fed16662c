import { Prisma } from '@sleutel/db';
import type { RuleInputs } from '@sleutel/domain/enrolment';
import { z } from 'zod';
import { defineVerb, notFound } from '../core/index.ts';

/** One decision about somebody in a programme. Moments are ISO 8601. */
export interface HistoryLine {
  readonly id: string;
  readonly decidedAt: string;
  readonly stepKey: string;
  readonly verdict: 'sent' | 'moved' | 'held' | 'skipped' | 'stopped';
  readonly rule: string;
  readonly inputs: RuleInputs;
  readonly nextEligibleAt: string | null;
  readonly messageId: string | null;
  /** Whose hand it was; null where the engine decided. */
  readonly by: string | null;
}

type Row = Omit<HistoryLine, 'decidedAt' | 'nextEligibleAt'> & {
  readonly decidedAt: Date;
  readonly nextEligibleAt: Date | null;
};

/** Every decision about somebody in a programme, the last first: why they got what they got, and why not. */
export const enrolmentLedger = defineVerb({
  name: 'enrolment.ledger',
  input: z.object({ id: z.uuid(), limit: z.int().min(1).max(500).default(200) }),
  run: async ({ db }, { id, limit }): Promise<readonly HistoryLine[]> => {
    const known = await db.prisma.enrolment.count({ where: { id } });
    if (known === 0) throw notFound('enrolment', id);
    const { rows } = await db.pool.query<Row>(Prisma.sql`
      SELECT l.id, l.decided_at AS "decidedAt", l.step_key AS "stepKey", l.verdict, l.rule, l.inputs,
             l.next_eligible_at AS "nextEligibleAt", l.message_id AS "messageId", u.name AS by
      FROM ledger_entries l LEFT JOIN users u ON u.id = l.inputs->>'by'
      WHERE l.enrolment_id = ${id}::uuid
      ORDER BY l.decided_at DESC, l.id DESC
      LIMIT ${limit}`);
    return rows.map((row) => ({
      ...row,
      decidedAt: row.decidedAt.toISOString(),
      nextEligibleAt: row.nextEligibleAt?.toISOString() ?? null,
    }));
  },
});
