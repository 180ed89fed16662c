import type { AccountStatus, Cell } from '../analysis/index.ts';
import { money } from '../money/index.ts';

/** How an account stands at an analysis, as far as one compares. Money is decimal text. */
export interface ComparedStanding {
  readonly status: AccountStatus;
  readonly cell: Cell;
  readonly key: boolean;
  readonly valueAtRisk: string;
  /** 0 to 1; null where the model says nothing. */
  readonly pAlive: number | null;
}

export type StandingChange =
  | { readonly kind: 'status'; readonly from: AccountStatus; readonly to: AccountStatus }
  | { readonly kind: 'key'; readonly key: boolean }
  | { readonly kind: 'cell'; readonly from: Cell; readonly to: Cell }
  | { readonly kind: 'riskGrew' | 'riskShrank'; readonly from: string; readonly to: string }
  | { readonly kind: 'pAlive'; readonly from: number; readonly to: number };

/** What moved between two analyses, what matters most first; nothing for what reads the same on both days. */
export function standingChanges(before: ComparedStanding, now: ComparedStanding): StandingChange[] {
  return [
    ...status(before, now),
    ...key(before, now),
    ...cell(before, now),
    ...risk(before, now),
    ...alive(before, now),
  ];
}

function status({ status: from }: ComparedStanding, { status: to }: ComparedStanding): StandingChange[] {
  return from === to ? [] : [{ kind: 'status', from, to }];
}

function key(before: ComparedStanding, now: ComparedStanding): StandingChange[] {
  return before.key === now.key ? [] : [{ kind: 'key', key: now.key }];
}

function cell({ cell: from }: ComparedStanding, { cell: to }: ComparedStanding): StandingChange[] {
  return from === to ? [] : [{ kind: 'cell', from, to }];
}

/** Money at risk is written in whole units. */
function risk(
  { valueAtRisk: from }: ComparedStanding,
  { valueAtRisk: to }: ComparedStanding,
): StandingChange[] {
  const [before, now] = [money(from).round(), money(to).round()];
  if (before.eq(now)) return [];
  return [{ kind: now.gt(before) ? 'riskGrew' : 'riskShrank', from, to }];
}

/** A chance is written in whole per cent. */
function alive({ pAlive: from }: ComparedStanding, { pAlive: to }: ComparedStanding): StandingChange[] {
  if (from === null || to === null || Math.round(from * 100) === Math.round(to * 100)) return [];
  return [{ kind: 'pAlive', from, to }];
}
