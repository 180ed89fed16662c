import { Prisma } from '@sleutel/db';
import type { RehearsalEventKind } from '@sleutel/domain/rehearsal';
import { z } from 'zod';
import { defineVerb, personName } from '../core/index.ts';

/** One step of somebody's walk through a programme. ISO 8601 moments. */
export interface WalkStep {
  readonly position: number;
  readonly at: string;
  readonly kind: RehearsalEventKind;
  readonly stepKey: string | null;
  readonly rule: string | null;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly until: string | null;
}

export interface RehearsalWalk {
  readonly contact: { readonly id: string; readonly name: string };
  readonly account: { readonly id: string; readonly name: string };
  readonly steps: readonly WalkStep[];
}

const Input = z.object({ id: z.uuid(), accountId: z.uuid(), contactId: z.uuid() });

/** Everything that happened to one person, and what their account ordered, in its order; null where they never entered. */
export const rehearsalWalk = defineVerb({
  name: 'rehearsal.walk',
  input: Input,
  run: async ({ db }, { id, accountId, contactId }): Promise<RehearsalWalk | null> => {
    const { rows } = await db.pool.query<Row>(Prisma.sql`
      SELECT e.position, e.at, e.kind, e.step_key AS "stepKey", e.rule, e.inputs, e.until, a.name AS account,
             COALESCE(${personName}, '') AS contact
      FROM rehearsal_events e
      JOIN accounts a ON a.id = e.account_id
      JOIN contacts c ON c.id = ${contactId}::uuid
      WHERE e.rehearsal_id = ${id}::uuid AND e.account_id = ${accountId}::uuid
        AND (e.contact_id = ${contactId}::uuid OR e.kind = 'ordered')
      ORDER BY e.position`);
    const [first] = rows;
    if (!first || rows.every(({ kind }) => kind === 'ordered')) return null;
    return {
      contact: { id: contactId, name: first.contact },
      account: { id: accountId, name: first.account },
      steps: rows.map(({ position, at, kind, stepKey, rule, inputs, until }) => ({
        position,
        kind,
        stepKey,
        rule,
        inputs,
        at: at.toISOString(),
        until: until?.toISOString() ?? null,
      })),
    };
  },
});

type Row = Omit<WalkStep, 'at' | 'until'> & {
  readonly at: Date;
  readonly until: Date | null;
  readonly account: string;
  readonly contact: string;
};
