import { type OfferOutlay, offerOutlays, type PersonLeftOut } from '@sleutel/domain/programme';
import { z } from 'zod';
import { loadCompany } from '../company/index.ts';
import { defineVerb, type ServiceDeps } from '../core/index.ts';
import { askAbout, batchOn, type Ground, loadGround } from '../enrolment/batch.ts';
import { mailsAhead } from '../enrolment/mails-ahead.ts';
import { comeInAtLaunch, type LaunchedPerson, type LaunchPlan, planLaunch } from './launch-plan.ts';
import { accountsLeftOut, peopleLeftOut } from './left-out.ts';
import { currentSequence, designOf, loadProgramme, type ProgrammeRecord } from './record.ts';
import { type AccountLeftOut, type AudienceAccount, resolveAudience } from './resolve-audience.ts';

/** When those who enter are first written to, if nothing happens meanwhile. ISO 8601 moments. */
export interface FirstMails {
  /** Who gets one. */
  readonly people: number;
  /** The first and the last of them, at the earliest; null where nobody gets one. */
  readonly from: string | null;
  readonly until: string | null;
  /** The rule that the first of them waits for; null where it may leave as soon as its step comes. */
  readonly waitedFor: string | null;
  /** Those who get none as things are, by the rule in their way. */
  readonly none: Readonly<Record<string, number>>;
}

/** What a launch would do now. */
export interface LaunchPreview {
  /** Accounts the audience chooses. */
  readonly chosen: number;
  /** Those of them that may be written to, at once or once something happens to them. */
  readonly reached: number;
  /** Accounts that come in now. */
  readonly accounts: { readonly treated: number; readonly heldOut: number };
  /** People who enter now. */
  readonly people: number;
  readonly leftOut: Readonly<Record<AccountLeftOut, number>>;
  readonly peopleLeftOut: Readonly<Partial<Record<PersonLeftOut, number>>>;
  readonly mails: FirstMails;
  readonly offers: readonly OfferOutlay[];
}

/** What would happen if a programme were launched now: who enters, by the launch's own plan, and what the engine would do. */
export const previewLaunch = defineVerb({
  name: 'programme.previewLaunch',
  input: z.object({ id: z.uuid() }),
  run: async (ctx, { id }): Promise<LaunchPreview> => {
    const at = ctx.now();
    const record = await loadProgramme(ctx.db.prisma, id);
    const design = designOf(record);
    const { accounts } = await resolveAudience(ctx, id, design, await loadCompany(ctx.db));
    const entering = comeInAtLaunch(record, accounts);
    const plan = planLaunch(ctx, record, entering, at);
    return {
      chosen: accounts.length,
      reached: accounts.filter(({ leftOut }) => leftOut === null).length,
      accounts: {
        treated: plan.arms.filter(({ arm }) => arm === 'treated').length,
        heldOut: plan.arms.filter(({ arm }) => arm === 'heldOut').length,
      },
      people: plan.people.length,
      leftOut: accountsLeftOut(accounts),
      peopleLeftOut: peopleLeftOut(accounts),
      mails: await firstMails(ctx, record, plan.people, at),
      offers: offerOutlays(design, treatedOf(entering, plan)),
    };
  },
});

/** How many people of each account enter. */
function treatedOf(accounts: readonly AudienceAccount[], { arms }: LaunchPlan) {
  const treated = new Set(arms.flatMap(({ arm, accountId }) => (arm === 'treated' ? accountId : [])));
  return accounts.flatMap(({ account, people }) =>
    treated.has(account.id) ? { people: people.length } : [],
  );
}

const NO_MAILS: FirstMails = { people: 0, from: null, until: null, waitedFor: null, none: {} };

async function firstMails(
  deps: ServiceDeps,
  record: ProgrammeRecord,
  people: readonly LaunchedPerson[],
  at: Date,
): Promise<FirstMails> {
  if (people.length === 0) return NO_MAILS;
  const sequence = currentSequence(record);
  const { start } = designOf(record).sequence;
  const entered = { stepKey: start, stepEnteredAt: at, enteredAt: at, visit: 0 };
  const ids = { programmeId: record.id, sequenceVersionId: sequence.id };
  const due = people
    .map((person) => ({ ...person, ...ids, ...entered }))
    .sort((one, other) => one.dueAt.getTime() - other.dueAt.getTime());
  const ground = asLaunched(await loadGround(deps, due, at), record.id, sequence.id);
  const batch = batchOn(ground, await askAbout(deps.db.pool, ground, due, deps.appSecret));
  const ahead = mailsAhead(batch, due, { until: at, spread: 0 });
  const first = ahead
    .flatMap(({ mails }) => mails.slice(0, 1))
    .sort((one, other) => one.at.getTime() - other.at.getTime());
  return {
    people: first.length,
    from: first[0]?.at.toISOString() ?? null,
    until: first.at(-1)?.at.toISOString() ?? null,
    waitedFor: first[0]?.waitedFor ?? null,
    none: countByRule(
      ahead.flatMap(({ mails, rule }) => (mails.length === 0 ? (rule ?? 'sequenceEnds') : [])),
    ),
  };
}

/** The programme as it is once it is live: approved as it stands, for that is what a launch refuses without. */
function asLaunched(ground: Ground, programmeId: string, sequenceVersionId: string): Ground {
  const programme = ground.programmes.get(programmeId);
  if (!programme) return ground;
  const launched = {
    ...programme,
    approved: new Map([[sequenceVersionId, '']]),
    facts: { ...programme.facts, state: 'live' as const, approved: true },
  };
  return { ...ground, programmes: new Map([[programmeId, launched]]) };
}

function countByRule(rules: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const rule of rules) counts[rule] = (counts[rule] ?? 0) + 1;
  return counts;
}
