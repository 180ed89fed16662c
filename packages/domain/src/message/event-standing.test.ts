import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { MessageEvent } from './event.ts';
import { learn, MessageStanding } from './event-standing.ts';
import { MessageEventKind } from './state.ts';

const start = Date.parse('2026-03-18T08:00:00Z');

const event = fc
  .record({
    kind: fc.constantFrom(...MessageEventKind.options),
    after: fc.integer({ min: 0, max: 120 }),
    link: fc.constantFrom('https://a.example', 'https://b.example', 'https://c.example'),
    sign: fc.constantFrom(undefined, undefined, 'agent' as const, 'honeypot' as const),
    reply: fc.constantFrom('person' as const, 'outOfOffice' as const),
    bounce: fc.constantFrom('hard' as const, 'soft' as const),
  })
  .map(
    ({ kind, after, link, sign, reply, bounce }): Omit<MessageEvent, 'id'> => ({
      kind,
      occurredAt: new Date(start + after * 1000),
      detail: {
        ...(kind === 'clicked' ? { link } : {}),
        ...(sign && (kind === 'clicked' || kind === 'opened') ? { sign } : {}),
        ...(kind === 'replied' ? { reply } : {}),
        ...(kind === 'bounced' ? { bounce } : {}),
      },
    }),
  );

const events = fc
  .array(event, { minLength: 1, maxLength: 30 })
  .map((list): MessageEvent[] => list.map((each, index) => ({ ...each, id: `e${index}` })));

/** The events, each one to three times, in an order of their own. */
const reported = events.chain((list) =>
  fc
    .array(fc.constantFrom(...list), { maxLength: 2 * list.length })
    .chain((again) => fc.shuffledSubarray([...list, ...again], { minLength: list.length + again.length }))
    .map((shuffled) => ({ list, shuffled })),
);

test('neither order nor repetition changes what is learned', () => {
  fc.assert(
    fc.property(reported, ({ list, shuffled }) => {
      expect(learn(shuffled)).toEqual(learn(list));
    }),
    { numRuns: 500 },
  );
});

test('the strongest evidence decides, and more of it never weakens a standing but by exposing a machine', () => {
  const rank = (events: readonly MessageEvent[]) => {
    const { standing } = learn(events);
    return standing === null ? -1 : MessageStanding.options.indexOf(standing);
  };
  fc.assert(
    fc.property(events, event, (list, more) => {
      fc.pre(
        more.kind !== 'opened' &&
          more.kind !== 'clicked' &&
          more.kind !== 'delivered' &&
          more.kind !== 'sent',
      );
      expect(rank([...list, { ...more, id: 'more' }])).toBeGreaterThanOrEqual(rank(list));
    }),
  );
});

function at(kind: MessageEvent['kind'], second: number, detail: MessageEvent['detail'] = {}): MessageEvent {
  return { id: `${kind} ${second}`, kind, occurredAt: new Date(start + second * 1000), detail };
}

test.each([
  ['nothing', [], null],
  ['sent', [at('sent', 0)], 'sent'],
  ['failed after it was taken', [at('sent', 0), at('failed', 1)], 'failed'],
  ['given up and yet delivered', [at('failed', 1), at('delivered', 2)], 'delivered'],
  ['clicked without a pixel', [at('delivered', 2), at('clicked', 60)], 'clicked'],
  ['opened after the click', [at('clicked', 60), at('opened', 70), at('delivered', 2)], 'clicked'],
  ['replied', [at('replied', 90, { reply: 'person' }), at('clicked', 60)], 'replied'],
  ['an absence is no reply', [at('delivered', 2), at('replied', 3, { reply: 'outOfOffice' })], 'delivered'],
  ['bounced late', [at('bounced', 900, { bounce: 'soft' }), at('delivered', 2)], 'bounced'],
  ['complained of', [at('complained', 80), at('bounced', 900), at('replied', 90)], 'complained'],
  ['left the list', [at('delivered', 2), at('unsubscribed', 90)], 'delivered'],
  ['opened by a machine only', [at('delivered', 2), at('opened', 60, { sign: 'agent' })], 'delivered'],
] as const)('%s', (_name, list, standing) => {
  expect(learn(list).standing).toBe(standing);
});

test('the first look and click are those of a person', () => {
  const learned = learn([
    at('delivered', 0),
    at('opened', 1),
    at('opened', 300),
    at('opened', 200),
    at('clicked', 250, { sign: 'prefetch' }),
    at('clicked', 400, { link: 'https://a.example' }),
  ]);
  expect(learned.firstOpenedAt).toEqual(new Date(start + 200_000));
  expect(learned.firstClickedAt).toEqual(new Date(start + 400_000));
  expect([...learned.machine].toSorted()).toEqual(['clicked 250', 'opened 1']);
});
