import { expect, test } from 'vitest';
import type { MessageEvent } from './event.ts';
import { machineTouches } from './machine-touches.ts';

const start = Date.parse('2026-03-18T08:00:00Z');

function event(
  kind: MessageEvent['kind'],
  second: number,
  detail: MessageEvent['detail'] = {},
): MessageEvent {
  return { id: `${kind} ${second}`, kind, occurredAt: new Date(start + second * 1000), detail };
}
const click = (second: number, link: string, sign?: 'honeypot' | 'agent') =>
  event('clicked', second, { link, ...(sign ? { sign } : {}) });

test.each([
  ['a click a minute after delivery', [event('delivered', 0), click(60, 'a')], []],
  ['a click too soon after delivery', [event('delivered', 0), click(4, 'a')], ['clicked 4']],
  ['a click before the delivery was reported', [event('delivered', 30), click(20, 'a')], ['clicked 20']],
  [
    'too soon after sending, where delivery is not known',
    [event('sent', 0), click(2, 'a'), click(90, 'a')],
    ['clicked 2'],
  ],
  [
    'the delivery counts, not the sending',
    [event('sent', 0), event('delivered', 50), click(52, 'a')],
    ['clicked 52'],
  ],
  ['a look too soon', [event('delivered', 0), event('opened', 1), event('opened', 40)], ['opened 1']],
  ['two links at once', [click(60, 'a'), click(61, 'b')], ['clicked 60', 'clicked 61']],
  ['two links at leisure', [click(60, 'a'), click(67, 'b')], []],
  ['the same link twice', [click(60, 'a'), click(61, 'a')], []],
  [
    'three links in ten seconds',
    [click(60, 'a'), click(64, 'b'), click(69, 'c')],
    ['clicked 60', 'clicked 64', 'clicked 69'],
  ],
  ['three links in half a minute', [click(60, 'a'), click(70.5, 'b'), click(81, 'c')], []],
  ['a person after a burst', [click(60, 'a'), click(61, 'b'), click(300, 'a')], ['clicked 60', 'clicked 61']],
  [
    'around the hidden link',
    [click(60, 'a'), click(70, 'h', 'honeypot'), click(400, 'a')],
    ['clicked 60', 'clicked 70'],
  ],
  ['by what the request said', [click(60, 'a', 'agent')], ['clicked 60']],
])('%s', (_name, events, machines) => {
  expect([...machineTouches(events)].toSorted()).toEqual(machines);
  expect(machineTouches(events.toReversed())).toEqual(machineTouches(events));
});
