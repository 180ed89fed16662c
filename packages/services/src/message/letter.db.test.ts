import { type OutgoingBatch, type OutgoingMessage, type SendOutcome, textOf } from '@sleutel/mailer';
import { afterEach, expect, test } from 'vitest';
import { launched } from '../programme/testing/approved.ts';
import { type House, openHouse } from '../programme/testing/house.ts';

let house: House;
afterEach(() => house.close());

/** All that a transport makes its bytes of, in its order. */
function bytesOf({ messages }: OutgoingBatch): string {
  const whole = ({ id, from, to, replyTo, subject, html, text, headers }: OutgoingMessage) =>
    JSON.stringify([id, from, to, replyTo, subject, textOf(html), textOf(text), headers]);
  return messages.map(whole).join('\n');
}

test('what leaves from hand is what another attempt reads, to the last byte', async () => {
  const lost = { kind: 'unknown', reason: 'noAnswer', detail: '', retryAfterMs: 0 } as const;
  const answer = ({ messages }: OutgoingBatch): SendOutcome => ({
    messages: messages.map(({ id }) =>
      house.handed.length === 1 ? lost : { kind: 'accepted', providerId: id },
    ),
    rate: null,
  });
  house = await openHouse({ answer });
  await launched(house, { holdOutShare: 0 });
  await house.sweep();
  expect(house.handed).toHaveLength(1);
  house.set('2026-03-18T08:20:00Z');
  await house.sweep();
  const [first, second] = house.handed;
  if (!first || !second) throw new Error('there was no second attempt');
  expect(first.messages).toHaveLength(12);
  expect(second.key).toBe(first.key);
  expect(bytesOf(second)).toBe(bytesOf(first));
});
