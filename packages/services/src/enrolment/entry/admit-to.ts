import { type Db, inContendedTransaction, Prisma } from '@sleutel/db';
import { type Entry, Occasion, type ProgrammeDesign } from '@sleutel/domain/programme';
import { loadCompany } from '../../company/index.ts';
import { type Authorised, auditSql, groupBy } from '../../core/index.ts';
import { queueToEnter, wereIn } from '../../programme/arms.ts';
import { shareProgrammes } from '../../programme/lock.ts';
import { designOf, loadProgramme, type ProgrammeRecord } from '../../programme/record.ts';
import { resolveAudience } from '../../programme/resolve-audience.ts';
import type { Cause } from './cause.ts';
import { type Entered, isAsApproved, isIn, letIn } from './let-in.ts';
import { mergedAudience } from './merged-audience.ts';
import { newcomers } from './newcomers.ts';
import { isAnyPending, keepOutcomes, type PendingOccasion, pendingOccasions } from './pending.ts';
import type { Today } from './sweep.ts';

type Ctx = Authorised<'enrolment.admit'>;
type Tx = Pick<Db['pool'], 'query'>;

/** Has accounts enter one programme; says how many people came in. */
export async function admitTo(ctx: Ctx, programmeId: string, today: Today, sweep: boolean): Promise<number> {
  const asked = { programmeId, today: today.day, again: sweep };
  if (!sweep && !(await isAnyPending(ctx.db.pool, { ...asked, kinds: Occasion.options }))) return 0;
  return inContendedTransaction(ctx.db.pool, async (tx) => {
    await tx.query(queueToEnter);
    await shareProgrammes(tx, [programmeId]);
    const record = await loadProgramme(ctx.db.prisma, programmeId);
    const design = designOf(record);
    const { entry } = design.audience;
    // Only what is live exactly as it was approved lets anybody in; what happened meanwhile waits.
    if (record.state !== 'live' || entry === undefined || !isAsApproved(record)) return 0;
    const kinds = entry.kind === 'occasions' ? entry.occasions : Occasion.options;
    const pending = await pendingOccasions(tx, { ...asked, kinds });
    if (!sweep && pending.length === 0) return 0;
    const outcomes = await enter(tx, ctx, { record, design, entry, pending });
    await keepOutcomes(tx, programmeId, judged(pending, outcomes), ctx.now());
    const entered = outcomes.filter(isIn).map(({ contactId }) => contactId);
    if (entered.length > 0) await auditSql(tx, ctx, 'enrolment.admit', 'programme', programmeId, { entered });
    return entered.length;
  });
}

interface Admitting {
  readonly record: ProgrammeRecord;
  readonly design: ProgrammeDesign;
  readonly entry: Entry;
  readonly pending: readonly PendingOccasion[];
}

async function enter(tx: Tx, ctx: Ctx, { record, design, entry, pending }: Admitting): Promise<Entered[]> {
  const latest = new Map(pending.map((each) => [each.accountId, each]));
  if (entry.kind === 'occasions' && latest.size === 0) return [];
  const { maxAccounts } = design.audience;
  const audience = await mergedAudience(ctx.db.pool, design.audience);
  const all = { ...design, audience: { ...audience, maxAccounts: 100_000 } };
  const among = newcomers(record.id, entry, design.settings.reentry, [...latest.keys()], ctx.now());
  const { accounts } = await resolveAudience(ctx, record.id, all, await loadCompany(ctx.db), among);
  const { rows } = await tx.query<{ count: number }>(Prisma.sql`
    SELECT count(*)::int FROM ${wereIn(record.id)} r`);
  return letIn(tx, ctx, record, {
    accounts: accounts.filter(({ account }) => stillHolds(latest.get(account.id), account.status)),
    causeOf: (accountId) => causeOf(entry, latest.get(accountId)),
    room: maxAccounts - (rows[0]?.count ?? 0),
  });
}

/** An account that slipped and has ordered since slips no more. */
function stillHolds(occasion: PendingOccasion | undefined, status: string | null): boolean {
  if (occasion?.kind !== 'slipping' && occasion?.kind !== 'lost') return true;
  return status === occasion.kind;
}

function causeOf(entry: Entry, occasion: PendingOccasion | undefined): Cause {
  if (occasion === undefined) return { kind: 'rule', occurrence: null, said: {} };
  const { kind, reference, occurredOn } = occasion;
  return {
    kind: entry.kind === 'follows' ? 'rule' : kind,
    occurrence: `${kind} ${reference}`,
    said: { occasion: kind, on: occurredOn },
  };
}

/** What a programme made of each occasion: of an account that is not among the outcomes nobody was asked. */
function judged(pending: readonly PendingOccasion[], outcomes: readonly Entered[]) {
  const byAccount = groupBy(outcomes, ({ accountId }) => accountId);
  return pending.map(({ id, accountId }) => {
    const ofAccount = byAccount.get(accountId) ?? [];
    const { outcome } = ofAccount.find(isIn) ?? ofAccount[0] ?? { outcome: 'notInAudience' };
    return { occasionId: id, outcome };
  });
}
