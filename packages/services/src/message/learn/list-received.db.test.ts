import { afterEach, expect, test } from 'vitest';
import { listReceived } from './index.ts';
import { openPostRoom, type PostRoom } from './testing/post-room.ts';

let room: PostRoom;
afterEach(() => room.close());

test('what came in is listed, the newest first, with the e-mail it is about and what became of it', async () => {
  room = await openPostRoom();
  const [first] = room.sent;
  const admin = room.house.as('admin');
  room.house.set('2026-03-18T08:01:00Z');
  await room.tell('delivered', first);
  room.house.set('2026-03-18T08:02:00Z');
  await room.report('email.opened', { email_id: 'unheard-of' });
  room.house.set('2026-03-18T08:03:00Z');
  await room.report('email.received', {
    email_id: 'in-1',
    from: 'x@y.example',
    subject: 'Hello',
    headers: {},
  });
  expect((await listReceived(admin, {})).items.map(({ state }) => state)).toEqual([
    'waiting',
    'waiting',
    'waiting',
  ]);
  await room.learn();
  const { items, recent, older } = await listReceived(admin, {});
  expect(items).toMatchObject([
    { kind: 'email.received', state: 'handled', message: null, from: 'x@y.example', subject: 'Hello' },
    { kind: 'email.opened', state: 'parked', message: null, from: null },
    {
      provider: 'resend',
      kind: 'email.delivered',
      state: 'handled',
      receivedAt: '2026-03-18T08:01:00.000Z',
      message: { id: first?.id, account: { id: first?.accountId } },
    },
  ]);
  expect([recent, older]).toEqual([3, null]);
});

test('older ones follow page by page, those of one moment too', async () => {
  room = await openPostRoom();
  for (let count = 0; count < 5; count += 1) await room.tell('delivered', room.sent[0]);
  const admin = room.house.as('admin');
  const seen: string[] = [];
  let before: string | null | undefined;
  do {
    const page = await listReceived(admin, { limit: 2, ...(before ? { before } : {}) });
    seen.push(...page.items.map(({ id }) => id));
    before = page.older;
  } while (before);
  expect(seen).toEqual(['msg_5', 'msg_4', 'msg_3', 'msg_2', 'msg_1']);
  room.house.set('2026-03-20T08:00:00Z');
  expect((await listReceived(admin, {})).recent).toBe(0);
});
