import type { MessageEvent } from './event.ts';

const SECOND = 1000;

/** A person needs longer than this from the arrival of a message to a click or a look, in milliseconds. */
export const SOONEST_MS = 5 * SECOND;

/** So many different links of one message within so long are followed by a machine. */
const BURSTS = [
  { links: 2, withinMs: 2 * SECOND },
  { links: 3, withinMs: 10 * SECOND },
] as const;

/** After so long a click can no longer turn out to be the first of a burst, in milliseconds. */
export const BURST_MS = Math.max(...BURSTS.map(({ withinMs }) => withinMs));

/** What happens so close to a visit of the hidden link is the same machine's work. */
const HONEYPOT_MS = 60 * SECOND;

/**
 * After so long, in milliseconds, a look or a click hardly turns out to be a machine's any more: the hidden link would
 * have been visited, and that visit's burst be over.
 */
export const JUDGED_MS = HONEYPOT_MS + BURST_MS;

/**
 * The looks and clicks that machines made, by id, judged on all that is known of the message: what gave itself away,
 * came before a person could, came in a burst, or came together with a visit of the hidden link.
 */
export function machineTouches(events: readonly MessageEvent[]): ReadonlySet<string> {
  const touches = events.filter(({ kind }) => kind === 'opened' || kind === 'clicked');
  if (touches.length === 0) return new Set();
  const arrival = arrivalOf(events);
  const bursts = burstsOf(touches.filter(({ kind }) => kind === 'clicked'));
  const traps = touches.filter(({ detail }) => detail.sign === 'honeypot').map(timeOf);
  const machine = touches.filter((touch) => {
    const at = timeOf(touch);
    if (touch.detail.sign !== undefined || bursts.has(touch.id)) return true;
    if (arrival !== null && at < arrival + SOONEST_MS) return true;
    return traps.some((trap) => Math.abs(trap - at) <= HONEYPOT_MS);
  });
  return new Set(machine.map(({ id }) => id));
}

function timeOf({ occurredAt }: MessageEvent): number {
  return occurredAt.getTime();
}

/** When it was delivered; when it was sent, where nobody says so. */
function arrivalOf(events: readonly MessageEvent[]): number | null {
  for (const kind of ['delivered', 'sent'] as const) {
    const moments = events.filter((event) => event.kind === kind).map(timeOf);
    if (moments.length > 0) return Math.min(...moments);
  }
  return null;
}

function burstsOf(clicks: readonly MessageEvent[]): ReadonlySet<string> {
  const inOrder = clicks.toSorted((one, other) => timeOf(one) - timeOf(other));
  const found = new Set<string>();
  inOrder.forEach((_first, index) => {
    for (const { links, withinMs } of BURSTS) {
      const near = following(inOrder, index, withinMs);
      if (new Set(near.map(({ detail }) => detail.link)).size >= links)
        for (const { id } of near) found.add(id);
    }
  });
  return found;
}

/** A click and those after it, as far as they lie within so many milliseconds of it. */
function following(inOrder: readonly MessageEvent[], from: number, withinMs: number): MessageEvent[] {
  const near: MessageEvent[] = [];
  for (let index = from; index < inOrder.length; index += 1) {
    const [first = inOrder[index]] = near;
    const next = inOrder[index];
    if (!first || !next || timeOf(next) - timeOf(first) > withinMs) break;
    near.push(next);
  }
  return near;
}
