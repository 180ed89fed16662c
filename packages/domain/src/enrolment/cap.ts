import type { PressureCap } from '../company/index.ts';

const DAY = 86_400_000;

/**
 * The first moment at or after `at` when one more message stays within the cap over the rolling window that ends with
 * it. `sentAt` in any order; what lies after `at` counts too, for it is already on its way.
 */
export function earliestUnderCap(sentAt: readonly Date[], cap: PressureCap, at: Date): Date {
  const window = cap.days * DAY;
  const times = sentAt.map((date) => date.getTime()).filter((time) => time > at.getTime() - window);
  if (times.length < cap.messages) return at;
  times.sort((a, b) => b - a);
  const blocking = times[cap.messages - 1] ?? at.getTime();
  return new Date(Math.max(at.getTime(), blocking + window));
}
