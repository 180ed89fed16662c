import { type Db, Prisma, prepared, timeArray, uuidArray } from '@sleutel/db';
import type { RuleInputs } from '@sleutel/domain/enrolment';

type Writer = Pick<Db['pool'], 'query'>;

/** One line about a person and a step. */
export interface NewLedgerLine {
  readonly id: string;
  readonly decidedAt: Date;
  readonly due: {
    readonly id: string;
    readonly programmeId: string;
    readonly accountId: string;
    readonly contactId: string;
  };
  readonly stepKey: string;
  readonly verdict: 'sent' | 'moved' | 'held' | 'skipped' | 'stopped';
  readonly rule: string;
  readonly inputs: RuleInputs;
  readonly nextEligibleAt: Date | null;
  readonly messageId: string | null;
}

export async function insertLedger(tx: Writer, lines: readonly NewLedgerLine[]): Promise<void> {
  if (lines.length === 0) return;
  const column = <T>(read: (line: NewLedgerLine) => T) => lines.map(read);
  await tx.query(
    prepared(Prisma.sql`
      INSERT INTO ledger_entries (id, decided_at, programme_id, enrolment_id, account_id, contact_id, step_key,
                                  verdict, rule, inputs, next_eligible_at, message_id)
      SELECT id, decided_at, programme_id, enrolment_id, account_id, contact_id, step_key,
             verdict::"LedgerVerdict", rule, inputs::jsonb, next_eligible_at, message_id
      FROM unnest(
        ${uuidArray(column((line) => line.id))}::uuid[], ${timeArray(column((line) => line.decidedAt))}::timestamptz[],
        ${uuidArray(column((line) => line.due.programmeId))}::uuid[], ${uuidArray(column((line) => line.due.id))}::uuid[],
        ${uuidArray(column((line) => line.due.accountId))}::uuid[],
        ${uuidArray(column((line) => line.due.contactId))}::uuid[],
        ${column((line) => line.stepKey)}::text[], ${column((line) => line.verdict)}::text[],
        ${column((line) => line.rule)}::text[], ${column((line) => JSON.stringify(line.inputs))}::text[],
        ${timeArray(column((line) => line.nextEligibleAt))}::timestamptz[],
        ${uuidArray(column((line) => line.messageId))}::uuid[])
        AS l(id, decided_at, programme_id, enrolment_id, account_id, contact_id, step_key, verdict, rule, inputs,
             next_eligible_at, message_id)`),
  );
}
