import { type Db, derivedId, inContendedTransaction, Prisma } from '@sleutel/db';
import { type EntryVerdict, mayEnter } from '@sleutel/domain/enrolment';
import { type Arm, Audience, isApproved } from '@sleutel/domain/programme';
import { z } from 'zod';
import { loadCompany } from '../company/index.ts';
import { type Authorised, auditSql, defineVerb, ServiceError } from '../core/index.ts';
import { armKey, COLLEAGUE_MINUTES, insertArms, queueToEnter } from '../programme/arms.ts';
import { contentHashOf, designOf, loadProgramme, type ProgrammeRecord } from '../programme/record.ts';
import { type AudienceAccount, resolveAudience } from '../programme/resolve-audience.ts';
import { type Entry, lockEntries, writeEntries } from './entries.ts';

const Input = z.object({
  programmeId: z.uuid(),
  accountIds: z.array(z.uuid()).min(1).max(500),
  /** These of their people; without, those the programme would choose itself. */
  contactIds: z.array(z.uuid()).min(1).max(500).optional(),
  /** What happened that has them enter, such as `tender 2026-11`; the same lets nobody in twice. */
  occurrence: z.string().trim().min(1).max(200).optional(),
});
type Input = z.output<typeof Input>;

type Refusal = Extract<EntryVerdict, { kind: 'refused' }>['reason'];

/** What became of one person, or of an account none of whose people could enter. */
export interface Entered {
  readonly accountId: string;
  readonly contactId: string | null;
  readonly outcome:
    | 'entered'
    | 'reentered'
    | 'heldOut'
    | Refusal
    | NonNullable<AudienceAccount['leftOut']>
    | AudienceAccount['peopleLeftOut'][number]['reason']
    | 'unknown';
}

type Tx = Pick<Db['pool'], 'query'>;

/**
 * Has people enter a programme that runs. Chance holds accounts that are new to it out as at its launch, so that its
 * effect can still be measured; whoever may not be written to is left out with the reason, as there.
 */
export const enterProgramme = defineVerb({
  name: 'enrolment.enter',
  input: Input,
  run: async (ctx, input): Promise<{ readonly entered: number; readonly people: readonly Entered[] }> => {
    const people = await inContendedTransaction(ctx.db.pool, async (tx) => {
      await tx.query(queueToEnter);
      await tx.query(Prisma.sql`SELECT id FROM programmes WHERE id = ${input.programmeId}::uuid FOR SHARE`);
      const record = await loadProgramme(ctx.db.prisma, input.programmeId);
      refuseUnlessRunning(record);
      const accounts = await accountsFor(ctx, record, input);
      const arms = await drawArms(tx, ctx, record, accounts);
      const outcomes = await enterAll(tx, ctx, record, { accounts, arms, input });
      const entered = outcomes.filter(isIn).map(({ contactId }) => contactId);
      const detail = { entered, occurrence: input.occurrence ?? null };
      await auditSql(tx, ctx, 'enrolment.enter', 'programme', record.id, detail);
      return outcomes;
    });
    const entered = people.filter(isIn).length;
    if (entered > 0) await ctx.jobs.enqueue('sweep.due', {});
    return { entered, people };
  },
});

const isIn = ({ outcome }: Entered) => outcome === 'entered' || outcome === 'reentered';

function refuseUnlessRunning(record: ProgrammeRecord): void {
  if (record.state !== 'live' && record.state !== 'paused') {
    throw new ServiceError(
      'refused',
      'programme-state',
      `Nobody enters a programme that is ${record.state}.`,
    );
  }
  const hash = contentHashOf(record);
  if (hash !== null && hash === record.contentHash && isApproved(record.approvals, hash)) return;
  throw new ServiceError(
    'refused',
    'not-approved',
    'The programme is not approved by both sides as it is now.',
  );
}

/** The accounts with their people, chosen by hand where people are named and by the programme's rule where not. */
async function accountsFor(
  ctx: Authorised<'enrolment.enter'>,
  record: ProgrammeRecord,
  { accountIds, contactIds }: Input,
): Promise<readonly AudienceAccount[]> {
  const design = designOf(record);
  const { peoplePerAccount } = design.audience;
  const audience = Audience.parse({
    accountIds,
    maxAccounts: accountIds.length,
    peoplePerAccount: contactIds ? 50 : peoplePerAccount,
  });
  const chosen = { ...design, audience, targetRoles: contactIds ? [] : design.targetRoles };
  const { accounts } = await resolveAudience(ctx, record.id, chosen, await loadCompany(ctx.db));
  if (!contactIds) return accounts;
  const named = new Set(contactIds);
  return accounts.map((each) => ({
    ...each,
    people: each.people.filter(({ person }) => named.has(person.contactId)),
    peopleLeftOut: each.peopleLeftOut.filter(({ person }) => named.has(person.contactId)),
  }));
}

/** The arms that accounts of a programme fell to. */
async function armsIn(tx: Tx, programmeId: string, accountIds: readonly string[]) {
  const { rows } = await tx.query<{ accountId: string; arm: Arm }>(Prisma.sql`
    SELECT account_id AS "accountId", arm FROM programme_arms
    WHERE programme_id = ${programmeId}::uuid AND account_id = ANY(${accountIds}::uuid[])`);
  return new Map(rows.map(({ accountId, arm }) => [accountId, arm]));
}

/** The arm of each account somebody could enter from; those that are new to the programme draw theirs now. */
async function drawArms(
  tx: Tx,
  { appSecret, now }: Authorised<'enrolment.enter'>,
  { id, holdOutShare }: ProgrammeRecord,
  accounts: readonly AudienceAccount[],
): Promise<ReadonlyMap<string, Arm>> {
  const known = await armsIn(
    tx,
    id,
    accounts.map(({ account }) => account.id),
  );
  const drawn = accounts
    .filter(({ account, people }) => people.length > 0 && !known.has(account.id))
    .map(({ account, cell }) => {
      const share = Number.parseInt(armKey(appSecret, id, account.id).slice(0, 8), 16) / 2 ** 32;
      const arm: Arm = share < holdOutShare ? 'heldOut' : 'treated';
      return { accountId: account.id, stratum: cell, arm };
    });
  await tx.query(insertArms(id, drawn, now()));
  return new Map([...known, ...drawn.map(({ accountId, arm }) => [accountId, arm] as const)]);
}

interface Entering {
  readonly accounts: readonly AudienceAccount[];
  readonly arms: ReadonlyMap<string, Arm>;
  readonly input: Input;
}

async function enterAll(
  tx: Tx,
  ctx: Authorised<'enrolment.enter'>,
  record: ProgrammeRecord,
  { accounts, arms, input }: Entering,
): Promise<Entered[]> {
  const at = ctx.now();
  const occurrence = input.occurrence ?? null;
  const policy = designOf(record).settings.reentry;
  const last = await lockEntries(tx, record.id, input.accountIds, occurrence);
  const start = Math.max(at.getTime(), record.startsAt?.getTime() ?? 0);
  const entries: Entry[] = [];
  const outcomes = accounts.flatMap(({ account, leftOut, people, peopleLeftOut }): Entered[] => {
    const accountId = account.id;
    const others = peopleLeftOut.map(({ person, reason }) => ({
      accountId,
      contactId: person.contactId,
      outcome: reason,
    }));
    if (leftOut) return [{ accountId, contactId: null, outcome: leftOut }];
    const taken = people.map(({ person: { contactId } }, position): Entered => {
      if (arms.get(accountId) === 'heldOut') return { accountId, contactId, outcome: 'heldOut' };
      const before = last.get(`${accountId} ${contactId}`) ?? null;
      const verdict = mayEnter(policy, before, occurrence, at);
      if (verdict.kind === 'refused') return { accountId, contactId, outcome: verdict.reason };
      const dueAt = new Date(start + position * COLLEAGUE_MINUTES * 60_000);
      entries.push({
        id: before?.id ?? idOf(record.id, accountId, contactId, at),
        accountId,
        contactId,
        dueAt,
        again: before !== null,
      });
      return { accountId, contactId, outcome: before ? 'reentered' : 'entered' };
    });
    return [...taken, ...(input.contactIds ? others : [])];
  });
  await writeEntries(tx, record.id, entries, { occurrence, by: ctx.actor.id, at });
  return [...outcomes, ...unknown(input, outcomes)];
}

/** What follows from the id, such as how far into a morning somebody is written to, follows from when they entered. */
function idOf(programmeId: string, accountId: string, contactId: string, at: Date): string {
  return derivedId(at, `enrolment ${programmeId} ${accountId} ${contactId}`);
}

/** What was named and is not there. */
function unknown({ accountIds, contactIds = [] }: Input, outcomes: readonly Entered[]): Entered[] {
  const accounts = new Set(outcomes.map(({ accountId }) => accountId));
  const contacts = new Set(outcomes.map(({ contactId }) => contactId));
  const leftOut = outcomes.some(({ contactId }) => contactId === null);
  return [
    ...(contactIds.length > 0 ? [] : accountIds)
      .filter((id) => !accounts.has(id))
      .map((accountId) => ({ accountId, contactId: null, outcome: 'unknown' as const })),
    ...(leftOut ? [] : contactIds)
      .filter((id) => !contacts.has(id))
      .map((contactId) => ({ accountId: accountIds[0] ?? '', contactId, outcome: 'unknown' as const })),
  ];
}
