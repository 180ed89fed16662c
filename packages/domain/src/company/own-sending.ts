import { z } from 'zod';
import { PressureCap, QuietHours, type Sending } from './sending.ts';

/** What one programme asks beyond the company's rules: longer quiet, fewer messages. What it leaves out is theirs. */
export const OwnSending = z.strictObject({
  quietHours: QuietHours.optional(),
  caps: z.strictObject({ contact: PressureCap.optional(), account: PressureCap.optional() }).optional(),
});
export type OwnSending = z.infer<typeof OwnSending>;

const DAY_MINUTES = 24 * 60;

interface Span {
  readonly from: number;
  readonly length: number;
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

function timeOf(minutes: number): string {
  const within = minutes % DAY_MINUTES;
  const two = (number: number) => String(number).padStart(2, '0');
  return `${two(Math.floor(within / 60))}:${two(within % 60)}`;
}

function spanOf({ from, until }: QuietHours): Span {
  const start = minutesOf(from);
  return { from: start, length: (minutesOf(until) - start + DAY_MINUTES) % DAY_MINUTES };
}

/** How long after the start of one span the other begins, round the clock. */
function offsetIn(one: Span, other: Span): number {
  return (other.from - one.from + DAY_MINUTES) % DAY_MINUTES;
}

function contains(one: Span, other: Span): boolean {
  return other.length === 0 || offsetIn(one, other) + other.length <= one.length;
}

/** Whether whatever is quiet by the one is quiet by the other too. */
export function staysQuiet(own: QuietHours, house: QuietHours): boolean {
  return contains(spanOf(own), spanOf(house));
}

/**
 * Quiet by either: the company may have changed its hours since the programme was approved, and both have to be kept.
 * Where the two leave a gap between them, it is quiet as well; a minute of the day always remains.
 */
export function quietByBoth(own: QuietHours, house: QuietHours): QuietHours {
  const [one, other] = [spanOf(own), spanOf(house)];
  if (contains(one, other)) return own;
  if (contains(other, one)) return house;
  const [first, second] = offsetIn(one, other) <= offsetIn(other, one) ? [one, other] : [other, one];
  const length = Math.min(offsetIn(first, second) + second.length, DAY_MINUTES - 1);
  return { from: timeOf(first.from), until: timeOf(first.from + length) };
}

/** The company's rules for a programme: never looser, whatever the programme says. */
export function sendingFor(house: Sending, own: OwnSending | undefined) {
  const { quietHours, caps: ownCaps } = own ?? {};
  return {
    ...house,
    quietHours: quietHours ? quietByBoth(quietHours, house.quietHours) : house.quietHours,
    ownCaps,
  };
}
