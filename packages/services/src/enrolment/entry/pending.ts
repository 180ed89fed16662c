import { type Db, Prisma } from '@sleutel/db';
import { OCCASION_DAYS, type Occasion, PASSING_OUTCOMES } from '@sleutel/domain/programme';

type Tx = Pick<Db['pool'], 'query'>;

/** Something that happened to an account and that a programme has not dealt with. */
export interface PendingOccasion {
  readonly id: string;
  readonly accountId: string;
  readonly kind: Occasion;
  readonly reference: string;
  /** `YYYY-MM-DD` */
  readonly occurredOn: string;
}

/** Whom it is asked for. */
export interface PendingFor {
  readonly programmeId: string;
  readonly kinds: readonly Occasion[];
  /** The company's day, `YYYY-MM-DD`. */
  readonly today: string;
  /** Also those whose account could not enter and now perhaps may. */
  readonly again: boolean;
}

function pending({ programmeId, kinds, today, again }: PendingFor): Prisma.Sql {
  const open = again
    ? Prisma.sql`(x.outcome IS NULL OR x.outcome = ANY(${PASSING_OUTCOMES}::text[]))`
    : Prisma.sql`x.outcome IS NULL`;
  return Prisma.sql`
    FROM occasions o
    LEFT JOIN programme_occasions x ON x.occasion_id = o.id AND x.programme_id = ${programmeId}::uuid
    WHERE o.occurred_on > ${today}::date - ${OCCASION_DAYS}::int AND o.kind::text = ANY(${kinds}::text[]) AND ${open}`;
}

/** The newest last. */
export async function pendingOccasions(tx: Tx, asked: PendingFor): Promise<PendingOccasion[]> {
  const { rows } = await tx.query<PendingOccasion>(Prisma.sql`
    SELECT o.id, o.account_id AS "accountId", o.kind, o.reference, o.occurred_on AS "occurredOn" ${pending(asked)}
    ORDER BY o.occurred_on, o.noted_at, o.id`);
  return rows;
}

export async function isAnyPending(tx: Tx, asked: PendingFor): Promise<boolean> {
  const { rows } = await tx.query<{ any: boolean }>(Prisma.sql`
    SELECT EXISTS (SELECT ${pending(asked)}) AS any`);
  return rows[0]?.any === true;
}

/** Keeps what a programme made of each. */
export async function keepOutcomes(
  tx: Tx,
  programmeId: string,
  outcomes: readonly { readonly occasionId: string; readonly outcome: string }[],
  at: Date,
): Promise<void> {
  await tx.query(Prisma.sql`
    INSERT INTO programme_occasions (programme_id, occasion_id, outcome, at)
    SELECT ${programmeId}::uuid, n.id, n.outcome, ${at}
    FROM unnest(${outcomes.map(({ occasionId }) => occasionId)}::uuid[],
                ${outcomes.map(({ outcome }) => outcome)}::text[]) AS n(id, outcome)
    ON CONFLICT (programme_id, occasion_id) DO UPDATE SET outcome = EXCLUDED.outcome, at = EXCLUDED.at`);
}

/** What happened before a programme was launched is none of its business. */
export function passOver(programmeId: string, at: Date): Prisma.Sql {
  return Prisma.sql`
    INSERT INTO programme_occasions (programme_id, occasion_id, outcome, at)
    SELECT ${programmeId}::uuid, o.id, 'before', ${at} FROM occasions o
    WHERE o.occurred_on > ${at}::date - ${OCCASION_DAYS + 1}::int`;
}
