import { type Db, newId, Prisma } from '@sleutel/db';
import type { RuleInputs } from '@sleutel/domain/enrolment';
import { insertLedger } from './ledger.ts';
import type { UnderWay } from './under-way.ts';

/** Why they are out; the rule is the outcome of the enrolment too. */
export interface Stop {
  readonly rule: 'leftByHand' | 'leftAudience' | 'notDelivered';
  readonly inputs: RuleInputs;
  readonly at: Date;
}

/** Takes people out, and says why. */
export async function stopUnderWay(
  tx: Pick<Db['pool'], 'query'>,
  leaving: readonly UnderWay[],
  { rule, inputs, at }: Stop,
): Promise<void> {
  await tx.query(Prisma.sql`
    UPDATE enrolments
    SET state = 'stopped', outcome = ${rule}, ended_at = ${at}, due_at = NULL, visit = visit + 1,
        lease_token = NULL, lease_until = NULL
    WHERE id = ANY(${leaving.map(({ id }) => id)}::uuid[])`);
  await insertLedger(
    tx,
    leaving.map((enrolment) => ({
      id: newId(at),
      decidedAt: at,
      due: enrolment,
      stepKey: enrolment.stepKey,
      verdict: 'stopped',
      rule,
      inputs,
      nextEligibleAt: null,
      messageId: null,
    })),
  );
}
