import { addDays } from './days.ts';
import { texts } from './dossier-texts.ts';
import type { Chance } from './random.ts';
import type { DemoAccount, DemoDossier, DemoLossReason, DemoTender } from './types.ts';

const lossReasons: readonly DemoLossReason[] = [
  'serviceDeclined',
  'qualityDeclined',
  'deadlinesMissed',
  'notListenedTo',
  'forgotten',
  'forgotten',
  'price',
  'price',
  'competitor',
  'closedDown',
];
const leads = ['press', 'media', 'internet', 'internet', 'database', 'referral', 'event'] as const;

/** Accounts that have not ordered for this long are counted as lost in the dossier. */
const lostAfterDays = 365;

/** Something in every dossier; more in those of the accounts that matter more. */
export function makeDossier(
  account: DemoAccount,
  position: number,
  lastOrderOn: string | null,
  endingOn: string,
  draw: Chance,
): DemoDossier {
  const depth = position < 60 ? 3 : 1;
  const ago = (low: number, high: number) => addDays(endingOn, -draw.whole(low, high));
  return {
    account: account.externalId,
    ...general(account, draw),
    leadSource: draw.pick(leads),
    decisionStages: draw
      .sample(texts.stages.slice(1, -1), draw.whole(1, 3))
      .map((name) => ({ name, days: draw.whole(5, 40) })),
    competitors: draw
      .sample(texts.competitors, draw.whole(0, depth))
      .map((rival) => ({ ...rival, shareOfWallet: draw.whole(5, 30) / 100 })),
    coverages: [],
    deliveries: lastOrderOn ? deliveries(lastOrderOn, draw, depth) : [],
    tenders: Array.from({ length: draw.whole(0, depth) }, () => tender(ago(40, 900), draw)),
    interactions: Array.from({ length: draw.whole(1, depth * 3) }, () => {
      const kind = draw.pick(['meeting', 'call', 'visit', 'email'] as const);
      return { kind, on: ago(3, 500), summary: draw.pick(texts.talks[kind]) };
    }),
    complaints: draw.yes(0.22) ? [complaint(draw.yes(0.2) ? ago(8, 40) : ago(10, 400), endingOn, draw)] : [],
    promises: draw.yes(0.3) ? [promise(ago(5, 90), endingOn, draw)] : [],
    qualifications: qualifications(account, ago, draw),
    losses: lossOf(lastOrderOn, endingOn, draw),
  };
}

function general(account: DemoAccount, draw: Chance) {
  const fill = (list: readonly string[]) =>
    draw
      .pick(list)
      .replace('{city}', account.region)
      .replace('{industry}', account.industry.toLowerCase())
      .replace('{employees}', String(account.employees));
  return {
    description: fill(texts.descriptions),
    history: fill(texts.histories),
    organisation: fill(texts.organisations),
    surroundings: fill(texts.surroundings),
    decisionNote: fill(texts.decisions),
  };
}

function deliveries(lastOrderOn: string, draw: Chance, count: number) {
  return Array.from({ length: count }, (_, index) => {
    const promisedOn = addDays(lastOrderOn, 4 - index * 35);
    return {
      reference: `D${draw.whole(20_000, 89_999)}`,
      promisedOn,
      deliveredOn: addDays(promisedOn, draw.yes(0.82) ? 0 : draw.whole(1, 9)),
    };
  });
}

function tender(openedOn: string, draw: Chance): DemoTender {
  const outcome = draw.pick(['won', 'lost', 'lost'] as const);
  return {
    title: draw.pick(texts.tenders),
    openedOn,
    decidedOn: addDays(openedOn, draw.whole(20, 38)),
    amount: (draw.whole(20, 400) * 100).toFixed(2),
    outcome,
    reason: draw.pick(outcome === 'won' ? texts.wins : texts.defeats),
    competitor: outcome === 'lost' ? draw.pick(texts.competitors).name : null,
  };
}

function complaint(openedOn: string, endingOn: string, draw: Chance) {
  const closedOn = addDays(openedOn, draw.whole(2, 30));
  const closed = closedOn <= endingOn;
  return {
    openedOn,
    closedOn: closed ? closedOn : null,
    summary: draw.pick(texts.complaints),
    answer: closed ? draw.pick(texts.answers) : null,
  };
}

/** What is past its day was kept, now and then a little late, but for a few that were forgotten. */
function promise(madeOn: string, endingOn: string, draw: Chance) {
  const dueOn = addDays(madeOn, draw.whole(7, 60));
  const doneOn = addDays(dueOn, draw.whole(-6, 2));
  const latest = dueOn < endingOn && doneOn > endingOn ? endingOn : doneOn;
  const kept = latest <= endingOn && !draw.yes(0.02);
  return { summary: draw.pick(texts.promises), madeOn, dueOn, keptOn: kept ? latest : null };
}

function qualifications(account: DemoAccount, ago: (low: number, high: number) => string, draw: Chance) {
  const kinds =
    account.type === 'prospect' || draw.yes(0.35) ? (['need', 'solvency', 'authority'] as const) : [];
  const evidence = { need: texts.needs, solvency: texts.solvencies, authority: texts.authorities };
  return kinds.map((kind) => {
    // Whoever buys needs it, pays for it and decides about it.
    const score = Math.max(account.type === 'prospect' ? 0 : 2, draw.whole(0, 3));
    return {
      kind,
      score,
      evidence: draw.pick(evidence[kind][score] ?? []),
      source: draw.pick(['Call', 'Visit', 'Annual report', 'Website']),
      on: ago(5, 200),
    };
  });
}

function lossOf(lastOrderOn: string | null, endingOn: string, draw: Chance): DemoDossier['losses'] {
  if (!lastOrderOn || addDays(lastOrderOn, lostAfterDays) > endingOn) return [];
  const reasons = draw.sample([...new Set(draw.sample(lossReasons, 4))], draw.whole(1, 2));
  return [
    {
      kind: 'loss',
      on: addDays(lastOrderOn, lostAfterDays),
      reasons,
      note: 'Noted at the yearly review of silent accounts.',
    },
  ];
}
