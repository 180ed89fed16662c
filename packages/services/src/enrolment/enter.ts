import { inContendedTransaction } from '@sleutel/db';
import { Audience } from '@sleutel/domain/programme';
import { z } from 'zod';
import { loadCompany } from '../company/index.ts';
import { type Authorised, auditSql, defineVerb, ServiceError } from '../core/index.ts';
import { queueToEnter } from '../programme/arms.ts';
import { shareProgrammes } from '../programme/lock.ts';
import { designOf, loadProgramme, type ProgrammeRecord } from '../programme/record.ts';
import { type AudienceAccount, resolveAudience } from '../programme/resolve-audience.ts';
import type { Cause } from './entry/cause.ts';
import { type Entered, isAsApproved, isIn, letIn } from './entry/let-in.ts';

const Input = z.object({
  programmeId: z.uuid(),
  accountIds: z.array(z.uuid()).min(1).max(500),
  /** These of their people; without, those the programme would choose itself. */
  contactIds: z.array(z.uuid()).min(1).max(500).optional(),
  /** What happened that has them enter, such as `tender 2026-11`; the same lets nobody in twice. */
  occurrence: z.string().trim().min(1).max(200).optional(),
});
type Input = z.output<typeof Input>;

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
      await shareProgrammes(tx, [input.programmeId]);
      const record = await loadProgramme(ctx.db.prisma, input.programmeId);
      refuseUnlessRunning(record);
      const accounts = await accountsFor(ctx, record, input);
      const cause = causeOf(ctx, input);
      const taken = await letIn(tx, ctx, record, { accounts, causeOf: () => cause, room: accounts.length });
      const outcomes = withTheRest(input, accounts, taken);
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

function refuseUnlessRunning(record: ProgrammeRecord): void {
  if (record.state !== 'live' && record.state !== 'paused') {
    throw new ServiceError(
      'refused',
      'programme-state',
      `Nobody enters a programme that is ${record.state}.`,
    );
  }
  if (isAsApproved(record)) return;
  throw new ServiceError(
    'refused',
    'not-approved',
    'The programme is not approved by both sides as it is now.',
  );
}

function causeOf({ actor }: Authorised<'enrolment.enter'>, { occurrence }: Input): Cause {
  const said = { by: actor.id, ...(occurrence === undefined ? {} : { occurrence }) };
  return { kind: 'hand', occurrence: occurrence ?? null, said };
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

/** Beside who could enter: those of the named people who may not be written to, and what was named and is not there. */
function withTheRest(input: Input, all: readonly AudienceAccount[], taken: readonly Entered[]): Entered[] {
  const outcomes = input.contactIds ? [...taken, ...all.flatMap(mayNot)] : taken;
  return [...outcomes, ...unknown(input, outcomes)];
}

function mayNot({ account, leftOut, peopleLeftOut }: AudienceAccount): Entered[] {
  if (leftOut) return [];
  return peopleLeftOut.map(({ person: { contactId }, reason }) => ({
    accountId: account.id,
    contactId,
    outcome: reason,
  }));
}

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
