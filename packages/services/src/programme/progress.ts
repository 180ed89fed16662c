import { Prisma } from '@sleutel/db';
import { MessageState } from '@sleutel/domain/message';
import type { ServiceDeps } from '../core/index.ts';

export interface StepProgress {
  /** Enrolments that stand at the step now. */
  readonly waiting: number;
  /** Decisions about the step, by verdict. */
  readonly sent: number;
  readonly moved: number;
  readonly held: number;
  readonly skipped: number;
  readonly stopped: number;
}

/** How far a launched programme is. */
export interface ProgrammeProgress {
  readonly accounts: { readonly treated: number; readonly heldOut: number };
  readonly enrolments: Readonly<Record<'active' | 'held' | 'stopped' | 'finished', number>>;
  /** People who ended so, and the accounts that they are in. */
  readonly wonBack: number;
  readonly accountsWonBack: number;
  readonly messages: Readonly<Record<MessageState, number>>;
  /** What is sent is kept in the outbox here, and leaves nowhere: no mail service is set up. */
  readonly mailStays: boolean;
  /** Issued: all that were made, those too that ran out or were taken back since. */
  readonly codes: { readonly issued: number; readonly redeemed: number };
  readonly steps: Readonly<Record<string, StepProgress>>;
}

interface Count {
  readonly programmeId: string;
  readonly kind:
    | 'arm'
    | 'enrolment'
    | 'wonBack'
    | 'accountsWonBack'
    | 'message'
    | 'code'
    | 'redeemed'
    | 'waiting'
    | 'ledger';
  readonly name: string;
  readonly step: string | null;
  readonly count: number;
}

/** The progress of each of the programmes; one without enrolments has zeros. */
export async function progressOf(
  { db: { pool }, mail }: Pick<ServiceDeps, 'db' | 'mail'>,
  programmeIds: readonly string[],
): Promise<ReadonlyMap<string, ProgrammeProgress>> {
  const { rows } = await pool.query<Count>(Prisma.sql`
    WITH wanted AS (SELECT unnest(${programmeIds}::uuid[]) AS id)
    SELECT programme_id AS "programmeId", 'arm' AS kind, arm::text AS name, NULL AS step, count(*)::int
      FROM programme_arms WHERE programme_id IN (SELECT id FROM wanted) GROUP BY 1, 3
    UNION ALL SELECT programme_id, 'enrolment', state::text, NULL, count(*)::int
      FROM enrolments WHERE programme_id IN (SELECT id FROM wanted) GROUP BY 1, 3
    UNION ALL SELECT programme_id, unnest(ARRAY['wonBack', 'accountsWonBack']), '', NULL,
        unnest(ARRAY[count(*), count(DISTINCT account_id)])::int
      FROM enrolments WHERE programme_id IN (SELECT id FROM wanted) AND outcome = 'wonBack' GROUP BY 1
    UNION ALL SELECT programme_id, 'waiting', '', step_key, count(*)::int
      FROM enrolments WHERE programme_id IN (SELECT id FROM wanted) AND state IN ('active', 'held') GROUP BY 1, 4
    UNION ALL SELECT programme_id, 'message', state::text, NULL, count(*)::int
      FROM messages WHERE programme_id IN (SELECT id FROM wanted) GROUP BY 1, 3
    UNION ALL SELECT programme_id, 'ledger', verdict::text, step_key, count(*)::int
      FROM ledger_entries WHERE programme_id IN (SELECT id FROM wanted) GROUP BY 1, 3, 4
    UNION ALL SELECT o.programme_id, 'code', '', NULL, count(*)::int
      FROM offers o JOIN offer_codes c ON c.offer_id = o.id
      WHERE o.programme_id IN (SELECT id FROM wanted) GROUP BY 1
    UNION ALL SELECT programme_id, 'redeemed', '', NULL, sum(redeemed)::int
      FROM offers WHERE programme_id IN (SELECT id FROM wanted) GROUP BY 1`);
  const mailStays = mail.transport.name === 'outbox';
  return new Map(
    programmeIds.map((id) => [id, { ...gather(rows.filter((row) => row.programmeId === id)), mailStays }]),
  );
}

const noSteps: StepProgress = { waiting: 0, sent: 0, moved: 0, held: 0, skipped: 0, stopped: 0 };

function gather(counts: readonly Count[]): Omit<ProgrammeProgress, 'mailStays'> {
  const of = (kind: Count['kind'], name = '') =>
    counts.find((each) => each.kind === kind && each.name === name)?.count ?? 0;
  const messages = MessageState.options.map((state) => [state, of('message', state)] as const);
  return {
    accounts: { treated: of('arm', 'treated'), heldOut: of('arm', 'heldOut') },
    enrolments: {
      active: of('enrolment', 'active'),
      held: of('enrolment', 'held'),
      stopped: of('enrolment', 'stopped'),
      finished: of('enrolment', 'finished'),
    },
    wonBack: of('wonBack'),
    accountsWonBack: of('accountsWonBack'),
    messages: byState(messages),
    codes: { issued: of('code'), redeemed: of('redeemed') },
    steps: stepsOf(counts),
  };
}

function byState(counts: readonly (readonly [MessageState, number])[]): Record<MessageState, number> {
  const none = { ready: 0, claimed: 0, sent: 0, failed: 0, needsReview: 0, cancelled: 0 };
  return { ...none, ...Object.fromEntries(counts) };
}

function stepsOf(counts: readonly Count[]): Record<string, StepProgress> {
  const steps: Record<string, StepProgress> = {};
  for (const { kind, name, step, count } of counts) {
    if (step === null) continue;
    steps[step] = { ...(steps[step] ?? noSteps), [kind === 'waiting' ? 'waiting' : name]: count };
  }
  return steps;
}
