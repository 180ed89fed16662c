import { addDays, daysBetween, weekday } from './days.ts';
import type { Chance } from './random.ts';
import type { DemoAccount, DemoOrder } from './types.ts';

/** How one account buys: drawn once, as the purchase model assumes it. */
interface Habit {
  readonly since: string;
  /** Purchases a week while it lives. */
  readonly rate: number;
  /** Erlang shape of the time between purchases: 1 is haphazard, larger is regular. */
  readonly regularity: number;
  /** Chance to drop out after each purchase, the first included. */
  readonly dropOut: number;
  /** Median order in currency units. */
  readonly spend: number;
  readonly spread: number;
  readonly margin: number;
}

/** Accounts that carry the house, each with a share of all revenue and a last day, in days before the end. */
const anchors: ReadonlyMap<
  number,
  { readonly share: number; readonly everyDays: number; readonly quietFor: number }
> = new Map([
  [0, { share: 0.145, everyDays: 14, quietFor: 4 }],
  [1, { share: 0.125, everyDays: 21, quietFor: 190 }],
  [2, { share: 0.06, everyDays: 18, quietFor: 61 }],
  [3, { share: 0.045, everyDays: 30, quietFor: 9 }],
]);

const historyDays = 4 * 365;

export function makeOrders(accounts: readonly DemoAccount[], endingOn: string, draw: Chance): DemoOrder[] {
  const from = addDays(endingOn, -historyDays);
  const drafts = accounts.flatMap((account, position) => {
    if (account.type === 'prospect') return [];
    const anchor = anchors.get(position);
    const days = anchor
      ? steadyDays(
          addDays(from, 30 + position * 40),
          addDays(endingOn, -anchor.quietFor),
          anchor.everyDays,
          draw,
        )
      : habitDays(drawHabit(from, endingOn, draw), endingOn, draw);
    return days.map((day) => ({ ...day, position, account: account.externalId }));
  });
  scaleAnchors(drafts);
  drafts.sort((left, right) => left.date.localeCompare(right.date) || left.position - right.position);
  return drafts.flatMap((draft, index) => withMishaps(draft, index, endingOn, draw));
}

interface Draft {
  readonly date: string;
  readonly position: number;
  readonly account: string;
  readonly margin: number;
  value: number;
}

function drawHabit(from: string, endingOn: string, draw: Chance): Habit {
  const daysAgo = draw.yes(0.06) ? draw.whole(5, 80) : draw.whole(120, historyDays - 60);
  return {
    since: addDays(endingOn, -Math.min(daysAgo, daysBetween(from, endingOn))),
    rate: Math.min(1.4, draw.gamma(1.5, 0.36)),
    regularity: draw.pick([1, 1, 2, 3, 6]),
    dropOut: draw.beta(0.7, 14),
    spend: Math.min(1_500, draw.logNormal(290, 0.85)),
    spread: draw.pick([0.15, 0.3, 0.6]),
    margin: draw.between(0.22, 0.41),
  };
}

function habitDays(habit: Habit, endingOn: string, draw: Chance) {
  const made: { date: string; value: number; margin: number }[] = [];
  let day = habit.since;
  while (day <= endingOn && made.length < 400) {
    made.push({ date: weekday(day), value: draw.logNormal(habit.spend, habit.spread), margin: habit.margin });
    if (draw.yes(habit.dropOut)) break;
    const weeks = draw.gamma(habit.regularity, 1 / habit.rate) / season(day);
    day = addDays(day, Math.max(1, weeks * 7));
  }
  return made.filter((order) => order.date <= endingOn);
}

/** Demand against the year's mean: a wholesaler sells for Christmas in autumn. */
function season(day: string): number {
  const factors = [0.8, 0.82, 0.92, 0.9, 0.98, 0.95, 0.93, 0.97, 1.15, 1.3, 1.4, 0.95];
  return factors[Number(day.slice(5, 7)) - 1] ?? 1;
}

function steadyDays(from: string, to: string, everyDays: number, draw: Chance) {
  const made: { date: string; value: number; margin: number }[] = [];
  for (let day = from; day <= to; day = addDays(day, everyDays * draw.between(0.85, 1.15))) {
    const date = weekday(day);
    if (date <= to) made.push({ date, value: draw.logNormal(1000, 0.12) * season(day), margin: 0.31 });
  }
  return made;
}

/** Gives each anchor its share of all revenue, the others' sum being what it is. */
function scaleAnchors(drafts: readonly Draft[]): void {
  const total = (wanted: (draft: Draft) => boolean) =>
    drafts.reduce((sum, draft) => (wanted(draft) ? sum + draft.value : sum), 0);
  const rest = total((draft) => !anchors.has(draft.position));
  const shares = [...anchors.values()].reduce((sum, anchor) => sum + anchor.share, 0);
  for (const [position, anchor] of anchors) {
    const factor = (anchor.share * rest) / (1 - shares) / total((draft) => draft.position === position);
    for (const draft of drafts) if (draft.position === position) draft.value *= factor;
  }
}

/** The order itself and, now and then, its cancellation or return some days later. */
function withMishaps(draft: Draft, index: number, endingOn: string, draw: Chance): DemoOrder[] {
  const number = String(100_001 + index);
  const amount = Math.max(12, draft.value);
  const cost = draw.yes(0.96) ? amount * (1 - draft.margin * draw.between(0.9, 1.1)) : null;
  const order: DemoOrder = {
    account: draft.account,
    order: number,
    date: draft.date,
    amount: amount.toFixed(2),
    cost: cost?.toFixed(2) ?? null,
    status: 'completed',
    currency: 'GBP',
  };
  if (!draw.yes(0.09)) return [order];
  const share = draw.pick([1, 0.5, 0.25, 0.1]);
  const date = weekday(addDays(draft.date, draw.whole(1, 21)));
  if (date > endingOn) return [order];
  const status = draw.yes(0.7) ? 'cancelled' : 'returned';
  return [
    order,
    {
      ...order,
      order: `${status === 'cancelled' ? 'C' : 'R'}${number}`,
      date,
      amount: (-amount * share).toFixed(2),
      cost: cost === null ? null : (-cost * share).toFixed(2),
      status,
    },
  ];
}
