import { addDays, daysBetween } from './days.ts';
import { texts } from './dossier-texts.ts';
import type { Chance } from './random.ts';
import type { DemoDossier, DemoLoss, DemoLossReason } from './types.ts';

/** One bad autumn: a carrier was changed, and those who waited too long left together. In days before the end. */
const badSeason = { from: 400, until: 270 };

/** Accounts that carry the house are never noted as lost: they are for the win-back list. */
const anchors = 4;

/**
 * Notes losses when somebody saw them, weeks to months after the last order, rather than a year later; writes into the
 * dossiers what had announced them, and to those that stayed as well, if more rarely; and tells of offers that were
 * refused with the tender.
 */
export function withLosses(
  dossier: DemoDossier,
  position: number,
  lastOrderOn: string | null,
  endingOn: string,
  draw: Chance,
): DemoDossier {
  const loss = noted(dossier, position, lastOrderOn, endingOn, draw);
  const refusals = dossier.tenders.flatMap(({ outcome, decidedOn, competitor }): DemoLoss[] => {
    if (outcome !== 'lost' || decidedOn === null || decidedOn > endingOn || !draw.yes(0.35)) return [];
    const reasons =
      competitor !== null && draw.yes(0.5) ? (['price', 'competitor'] as const) : ['price' as const];
    return [{ kind: 'refusal', on: decidedOn, reasons, note: draw.pick(texts.defeats) }];
  });
  const around = loss?.on ?? (lastOrderOn === null ? null : addDays(endingOn, -draw.whole(40, 900)));
  const signs = around === null ? nothing : signsBefore(around, loss?.reasons ?? null, draw);
  return {
    ...dossier,
    deliveries: [...dossier.deliveries, ...signs.deliveries],
    complaints: [...dossier.complaints, ...signs.complaints],
    promises: [...dossier.promises, ...signs.promises],
    losses: [...(loss ? [loss] : []), ...refusals],
  };
}

type Signs = Pick<DemoDossier, 'deliveries' | 'complaints' | 'promises'>;

const nothing: Signs = { deliveries: [], complaints: [], promises: [] };

function noted(
  { losses: [old] }: DemoDossier,
  position: number,
  lastOrderOn: string | null,
  endingOn: string,
  draw: Chance,
): DemoLoss | null {
  if (lastOrderOn === null || position < anchors) return null;
  const silence = daysBetween(lastOrderOn, endingOn);
  if (silence < 110 || !draw.yes(old === undefined ? 0.45 : 0.88)) return null;
  const reasons = old?.reasons ?? draw.sample(newReasons, draw.whole(1, 2));
  const on = addDays(lastOrderOn, draw.whole(40, Math.min(160, silence)));
  const seen = addDays(endingOn, -draw.whole(badSeason.until, badSeason.until + 25));
  const bad = on >= addDays(endingOn, -badSeason.from) && on <= addDays(endingOn, -badSeason.until);
  if (!bad || draw.yes(0.3)) return { kind: 'loss', on, reasons, note: draw.pick(notes) };
  const others = reasons.filter((reason) => reason !== 'deadlinesMissed');
  return {
    kind: 'loss',
    on: [on, seen].sort().at(-1) ?? on,
    reasons: ['deadlinesMissed', ...others.slice(0, 1)],
    note: 'Waited too long for two deliveries in autumn.',
  };
}

const newReasons: readonly DemoLossReason[] = [
  'price',
  'competitor',
  'forgotten',
  'serviceDeclined',
  'closedDown',
];

const notes = [
  'Said so when we called about the silence.',
  'Told us at the visit; had decided weeks before.',
  'Noted at the review of silent accounts.',
  'Buyer answered our letter: they will not order again.',
];

/** What came in the half year before a day: likely before a loss, and likelier where it is the reason for it. */
function signsBefore(day: string, reasons: readonly DemoLossReason[] | null, draw: Chance): Signs {
  const likely = (lost: number, because: readonly DemoLossReason[], stayed: number) => {
    if (reasons === null) return draw.yes(stayed);
    return draw.yes(because.some((reason) => reasons.includes(reason)) ? Math.min(0.95, lost * 2) : lost);
  };
  const before = () => addDays(day, -draw.whole(12, 170));
  const [late, complained, broken] = [before(), before(), before()];
  return {
    deliveries: likely(0.35, ['deadlinesMissed', 'serviceDeclined'], 0.5)
      ? [
          {
            reference: `D${draw.whole(20_000, 89_999)}`,
            promisedOn: late,
            deliveredOn: addDays(late, draw.whole(2, 11)),
          },
        ]
      : [],
    complaints: likely(0.3, ['qualityDeclined', 'notListenedTo'], 0.4)
      ? [
          {
            openedOn: complained,
            closedOn: addDays(complained, draw.whole(2, 10)),
            summary: draw.pick(texts.complaints),
            answer: draw.pick(texts.answers),
          },
        ]
      : [],
    promises: likely(0.2, ['forgotten', 'notListenedTo'], 0.3)
      ? [
          {
            summary: draw.pick(texts.promises),
            madeOn: addDays(broken, -draw.whole(7, 30)),
            dueOn: broken,
            keptOn: addDays(broken, draw.whole(2, 10)),
          },
        ]
      : [],
  };
}
