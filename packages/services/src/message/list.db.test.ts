import { afterEach, expect, test } from 'vitest';
import { launched } from '../programme/testing/approved.ts';
import { type House, openHouse } from '../programme/testing/house.ts';
import { listMessages } from './index.ts';

let house: House;
afterEach(() => house.close());

test('messages are listed newest first, page by page, by every filter', async () => {
  house = await openHouse({
    accounts: 6,
    transport: { idempotent: false },
    answer: ({ messages }) => ({
      messages: messages.map((_, index) =>
        index === 1
          ? { kind: 'unknown', reason: 'noAnswer', detail: '', retryAfterMs: null }
          : { kind: 'accepted', providerId: `p${index}` },
      ),
      rate: null,
    }),
  });
  await launched(house, { holdOutShare: 0 });
  await house.sweep();
  const viewer = house.as('viewer');
  const all = await listMessages(viewer, {});
  expect(all.total).toBe(6);
  const ids = all.items.map(({ id }) => id);
  expect(ids).toEqual([...ids].sort().reverse());
  const pages = await Promise.all([0, 2, 4, 6].map((offset) => listMessages(viewer, { limit: 2, offset })));
  expect(pages.flatMap(({ items }) => items.map(({ id }) => id))).toEqual(ids);

  const [newest] = all.items;
  if (newest === undefined) throw new Error('There is no message');
  const counts = async (filter: Parameters<typeof listMessages>[1]) => {
    const { total, items } = await listMessages(viewer, filter);
    expect(items).toHaveLength(total);
    return total;
  };
  expect(await counts({ programmeId: newest.programme.id })).toBe(6);
  expect(await counts({ accountId: newest.account.id })).toBe(1);
  expect(await counts({ contactId: newest.contact.id })).toBe(1);
  expect(await counts({ states: ['needsReview'] })).toBe(1);
  expect(await counts({ states: ['needsReview', 'sent'] })).toBe(6);
  expect(await counts({ states: [] })).toBe(0);
  expect(await counts({ programmeId: newest.programme.id, states: ['sent'] })).toBe(5);
  expect(await counts({ search: newest.account.name.toUpperCase() })).toBe(1);
  expect(await counts({ search: newest.recipient })).toBe(1);
});
