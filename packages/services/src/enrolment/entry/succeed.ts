import { type Db, inContendedTransaction, Prisma } from '@sleutel/db';
import { Audience } from '@sleutel/domain/programme';
import { loadCompany } from '../../company/index.ts';
import { type Authorised, auditSql } from '../../core/index.ts';
import { queueToEnter } from '../../programme/arms.ts';
import { shareProgrammes } from '../../programme/lock.ts';
import { designOf, loadProgramme } from '../../programme/record.ts';
import { resolveAudience } from '../../programme/resolve-audience.ts';
import type { Cause } from './cause.ts';
import { isAsApproved, isIn, letIn } from './let-in.ts';

type Ctx = Authorised<'enrolment.admit'>;
type Tx = Pick<Db['pool'], 'query'>;

/** For so many days a place that became free is offered to the next. */
const VACANT_DAYS = 30;
const DAY = 86_400_000;

/** An account where somebody can no longer be reached, and who. */
interface Vacancy {
  readonly accountId: string;
  readonly enrolmentId: string;
  readonly contactId: string;
  readonly outcome: string;
}

/**
 * Where a programme says so, has the next in its roles enter for whoever left the account or whose address is dead. Not
 * in accounts that answered, ordered or complained, or were taken out. Says how many came in.
 */
export async function succeedIn(ctx: Ctx, programmeId: string): Promise<number> {
  return inContendedTransaction(ctx.db.pool, async (tx) => {
    await tx.query(queueToEnter);
    await shareProgrammes(tx, [programmeId]);
    const record = await loadProgramme(ctx.db.prisma, programmeId);
    const design = designOf(record);
    if (record.state !== 'live' || design.audience.succession !== true || !isAsApproved(record)) return 0;
    const vacant = new Map(
      (await vacancies(tx, programmeId, ctx.now())).map((each) => [each.accountId, each]),
    );
    if (vacant.size === 0) return 0;
    const accountIds = [...vacant.keys()];
    const { peoplePerAccount } = design.audience;
    const audience = Audience.parse({ accountIds, peoplePerAccount, maxAccounts: accountIds.length });
    const company = await loadCompany(ctx.db);
    const { accounts } = await resolveAudience(ctx, programmeId, { ...design, audience }, company);
    const outcomes = await letIn(tx, ctx, record, {
      accounts,
      causeOf: (accountId) => causeOf(vacant.get(accountId)),
      room: 0,
    });
    const entered = outcomes.filter(isIn).map(({ contactId }) => contactId);
    if (entered.length > 0)
      await auditSql(tx, ctx, 'enrolment.admit', 'programme', programmeId, { successors: entered });
    return entered.length;
  });
}

function causeOf(vacancy: Vacancy | undefined): Cause {
  if (!vacancy) throw new Error('nobody has to be followed there');
  const { enrolmentId, contactId, outcome } = vacancy;
  return { kind: 'successor', occurrence: `successor ${enrolmentId}`, said: { contact: contactId, outcome } };
}

async function vacancies(tx: Tx, programmeId: string, now: Date): Promise<Vacancy[]> {
  const { rows } = await tx.query<Vacancy>(Prisma.sql`
    SELECT DISTINCT ON (e.account_id) e.account_id AS "accountId", e.id AS "enrolmentId", e.contact_id AS "contactId",
           e.outcome
    FROM enrolments e
    WHERE e.programme_id = ${programmeId}::uuid AND e.state = 'stopped'
      AND e.ended_at >= ${new Date(now.getTime() - VACANT_DAYS * DAY)}
      AND (e.outcome = 'contactLeft' OR (e.outcome = 'suppressed' AND EXISTS (
        SELECT FROM ledger_entries l
        WHERE l.enrolment_id = e.id AND l.rule = 'suppressed' AND l.inputs->>'reason' = 'hardBounce')))
      AND NOT EXISTS (
        SELECT FROM enrolment_occurrences o JOIN enrolments s ON s.id = o.enrolment_id
        WHERE s.programme_id = e.programme_id AND s.account_id = e.account_id
          AND o.occurrence = 'successor ' || e.id)
      AND NOT EXISTS (
        SELECT FROM enrolments c
        WHERE c.programme_id = e.programme_id AND c.account_id = e.account_id
          AND (c.outcome IN ('order', 'reply', 'complaint', 'tender', 'meeting', 'leftByHand', 'wonBack')))
    ORDER BY e.account_id, e.ended_at DESC, e.id`);
  return rows;
}
