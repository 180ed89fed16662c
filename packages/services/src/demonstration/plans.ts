import { type Db, derivedId, Prisma } from '@sleutel/db';
import { planTexts } from '@sleutel/domain/demonstration';
import type { PlanChange } from '@sleutel/domain/plan';
import type { ServiceContext } from '../core/index.ts';
import { addMeeting } from '../meeting/index.ts';
import { addPlanCost, commentPlan, readPlanGoal, signOffPlan, updatePlan } from '../plan/index.ts';
import { raiseReminders } from '../reminder/index.ts';
import { addTask } from '../task/index.ts';
import { marketer } from './people.ts';

interface Cast {
  readonly db: Db;
  readonly actAs: (email: string, at: Date) => ServiceContext;
}

/** A key account with whoever looks after it and the two who weigh most there. */
interface Planned {
  readonly id: string;
  readonly ownerId: string;
  readonly ownerEmail: string;
  readonly contactIds: readonly string[];
}

const plans = 9;
const hour = 3_600_000;
const day = 24 * hour;

/** Plans of the largest accounts, written by their managers and marketing, with what is due in the days to come. */
export async function planAccounts(cast: Cast, now: Date): Promise<void> {
  const [colleague] = await cast.db.prisma.user.findMany({ where: { email: marketer.email } });
  if (!colleague) return;
  const accounts = await plannedAccounts(cast.db);
  for (const [index, account] of accounts.entries()) {
    await writePlan(cast, account, index, colleague, now);
    await meetSoon(cast, account, index, now);
  }
  await oweSomething(cast, accounts, now);
  await raiseReminders(
    { ...cast.actAs(marketer.email, now), actor: { kind: 'system', id: 'demonstration', role: 'system' } },
    {},
  );
}

async function plannedAccounts({ pool }: Db): Promise<Planned[]> {
  const { rows } = await pool.query<Planned>(Prisma.sql`
    SELECT a.id, u.id AS "ownerId", u.email AS "ownerEmail",
           (SELECT COALESCE(array_agg(c.contact_id ORDER BY c.influence DESC NULLS LAST, c.contact_id), '{}')
            FROM (SELECT contact_id, influence FROM account_contacts
                  WHERE account_id = a.id AND left_on IS NULL
                  ORDER BY influence DESC NULLS LAST, contact_id LIMIT 2) c) AS "contactIds"
    FROM accounts a JOIN users u ON u.id = a.owner_id
    JOIN analysis_snapshots s ON s.account_id = a.id
      AND s.run_id = (SELECT id FROM analysis_runs ORDER BY as_of DESC, created_at DESC LIMIT 1)
    ORDER BY s.rank LIMIT ${plans}`);
  return rows;
}

function pick<List extends readonly [unknown, ...unknown[]]>(list: List, index: number): List[number] {
  return list[index % list.length] ?? list[0];
}

const isoDay = (at: Date) => at.toISOString().slice(0, 10);
const later = (at: Date, days: number) => new Date(at.getTime() + days * day);

async function writePlan(
  { actAs }: Cast,
  account: Planned,
  index: number,
  colleague: { readonly id: string; readonly name: string; readonly email: string },
  now: Date,
): Promise<void> {
  const began = later(now, -60 - index);
  const accountId = account.id;
  const manager = (at: Date) => actAs(account.ownerEmail, at);
  const marketing = (at: Date) => actAs(colleague.email, at);
  const idOf = (name: string) => derivedId(began, `${accountId} ${name}`);
  const goals = planTexts.goals.map((goal, at) => ({
    ...goal,
    id: idOf(`goal ${at}`),
    dueOn: isoDay(later(now, 40 + 30 * at)),
  }));
  const first: PlanChange = {
    goals,
    valueProposition: pick(planTexts.propositions, index),
    targetBuyers: account.contactIds.map((contactId, at) => ({
      contactId,
      aim: pick(planTexts.aims, index + at),
    })),
    group: [
      { userId: account.ownerId, side: 'sales' },
      { userId: colleague.id, side: 'marketing' },
    ],
    reviewEveryDays: 60,
  };
  await updatePlan(manager(began), { accountId, version: 0, change: first });
  const second: PlanChange = {
    budget: { amount: '2400', currency: null, from: isoDay(began), until: isoDay(later(began, 365)) },
    risks: planTexts.risks.map((risk, at) => ({ ...risk, id: idOf(`risk ${at}`), ownerId: account.ownerId })),
    nextSteps: pick(planTexts.steps, index).map((text, at) => ({
      id: idOf(`step ${at}`),
      text,
      ownerId: at === 1 ? colleague.id : account.ownerId,
      contactId: account.contactIds[at] ?? null,
      dueOn: isoDay(later(now, at * 6 - 2 + (index % 3))),
    })),
    ...(index % 4 === 3 ? { beside: 'notAllowed' as const } : {}),
  };
  await updatePlan(marketing(later(began, 2)), { accountId, version: 1, change: second });
  for (const [at, goal] of goals.entries()) {
    const reached =
      Number(goal.start) + (Number(goal.target) - Number(goal.start)) * (0.2 + 0.15 * ((index + at) % 4));
    const reading = {
      accountId,
      goalId: goal.id,
      value: String(Math.round(reached)),
      readOn: isoDay(later(now, -3)),
    };
    await readPlanGoal(manager(later(now, -3)), reading);
  }
  await addPlanCost(manager(later(now, -20)), {
    accountId,
    spentOn: isoDay(later(now, -20)),
    summary: pick(planTexts.costs, index),
    amount: String(180 + 45 * index),
  });
  if (index % 2 === 0)
    await signOffPlan(marketing(later(now, -2)), { accountId, side: 'marketing', version: 2 });
  if (index % 4 === 0) await signOffPlan(manager(later(now, -1)), { accountId, side: 'sales', version: 2 });
  if (index < planTexts.comments.length) {
    const body = pick(planTexts.comments, index).replace('{name}', colleague.name);
    await commentPlan(manager(later(now, -1)), {
      accountId,
      section: index === 2 ? 'budget' : 'goals',
      body,
    });
  }
}

/** One meeting each, on the coming working days. */
async function meetSoon({ actAs }: Cast, account: Planned, index: number, now: Date): Promise<void> {
  const on = later(new Date(`${isoDay(now)}T09:00:00Z`), 1 + index);
  const weekend = { 6: 2, 0: 1 }[on.getUTCDay()] ?? 0;
  const startsAt = later(on, weekend);
  await addMeeting(actAs(account.ownerEmail, later(now, -5)), {
    accountId: account.id,
    startsAt: startsAt.toISOString(),
    endsAt: new Date(startsAt.getTime() + hour).toISOString(),
    place: pick(planTexts.places, index),
    purpose: pick(planTexts.meetings, index),
    agenda: pick(planTexts.agendas, index),
    contactIds: [...account.contactIds],
    userIds: [account.ownerId],
  });
}

/** Tasks of this week, and open promises moved to where they are due soon or just late. */
async function oweSomething({ db, actAs }: Cast, accounts: readonly Planned[], now: Date): Promise<void> {
  for (const [index, account] of accounts.slice(0, 4).entries()) {
    await addTask(actAs(marketer.email, later(now, -4)), {
      accountId: account.id,
      title: pick(pick(planTexts.steps, index), 1),
      dueOn: isoDay(later(now, index - 1)),
    });
  }
  await db.pool.query(Prisma.sql`
    UPDATE promises p SET due_on = GREATEST(p.made_on, ${isoDay(now)}::date + (o.place % 9)::int - 3)
    FROM (SELECT id, row_number() OVER (ORDER BY due_on DESC, id) AS place FROM promises WHERE kept_on IS NULL) o
    WHERE p.id = o.id AND o.place <= 18`);
}
