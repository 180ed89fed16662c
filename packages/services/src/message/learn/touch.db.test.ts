import { afterEach, expect, test } from 'vitest';
import { thawAll } from '../frozen-body.ts';
import { followLink, openMessage } from './index.ts';
import { openPostRoom, type PostRoom } from './testing/post-room.ts';

let room: PostRoom;
afterEach(() => room.close());

const prisma = () => room.house.db.prisma;
const browser = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0' };

/** The tokens of our links in what the first recipient got, in order; the hidden one is the last. */
async function tokens(): Promise<string[]> {
  const links = (await firstHtml()).matchAll(/<a\s[^>]*href="https:\/\/house\.example\/r\/([\w-]+)"/g);
  return [...new Set([...links].map(([, token = '']) => token))];
}

async function firstHtml(): Promise<string> {
  const message = await prisma().message.findUniqueOrThrow({ where: { id: room.sent[0]?.id ?? '' } });
  const [body] = await thawAll(room.house.db.pool, [message]);
  return body?.html ?? '';
}

async function click(token: string | undefined, at: string, headers: Record<string, string> = browser) {
  room.house.set(at);
  return followLink(room.house.engine, { token: token ?? '', method: 'GET', headers });
}

const clicks = async () =>
  (await prisma().messageEvent.findMany({ where: { kind: 'clicked' }, orderBy: { occurredAt: 'asc' } })).map(
    ({ machine }) => machine,
  );

test('a click leads where the link led, and is a person’s once no burst can follow', async () => {
  room = await openPostRoom();
  const [offer] = await tokens();
  const { url } = await click(offer, '2026-03-18T10:00:00Z');
  expect(url).toMatch(/^https:\/\/house\.example\/offer\//);
  room.house.set('2026-03-18T10:00:09Z');
  expect(await room.learn()).toBe(0);
  room.house.set('2026-03-18T10:00:10Z');
  expect(await room.learn()).toBe(1);
  expect(await prisma().message.findUniqueOrThrow({ where: { id: room.sent[0]?.id ?? '' } })).toMatchObject({
    standing: 'clicked',
    firstClickedAt: new Date('2026-03-18T10:00:00Z'),
  });
  // Whose offer it was is the recipient's: the company reads where they went.
  const link = 'https://house.example/offer/sample';
  expect(await prisma().signal.findMany()).toMatchObject([
    { kind: 'click', contactId: room.sent[0]?.contactId, detail: { link } },
  ]);
  expect(await prisma().messageEvent.findFirstOrThrow({ where: { kind: 'clicked' } })).toMatchObject({
    detail: { link },
  });
});

test('a program’s click is kept, and drives nothing', async () => {
  room = await openPostRoom();
  const [offer] = await tokens();
  await click(offer, '2026-03-18T10:00:00Z', { 'user-agent': 'Barracuda Sentinel' });
  await click(offer, '2026-03-18T08:00:02Z');
  room.house.set('2026-03-18T11:00:00Z');
  await room.learn();
  expect(await clicks()).toEqual([true, true]);
  expect(await prisma().signal.count()).toBe(0);
});

test('the link that people cannot see gives away what comes with it', async () => {
  room = await openPostRoom();
  const all = await tokens();
  await click(all[0], '2026-03-18T10:00:00Z');
  await click(all.at(-1), '2026-03-18T10:00:20Z');
  await click(all[0], '2026-03-18T12:00:00Z');
  room.house.set('2026-03-18T12:01:00Z');
  await room.learn();
  expect(all.length).toBeGreaterThan(1);
  expect(await clicks()).toEqual([true, true, false]);
  expect(await prisma().signal.count()).toBe(1);
});

test('a click that turns out to be a machine’s takes its signal with it', async () => {
  room = await openPostRoom();
  const [first] = room.sent;
  const at = (second: number) => `2026-03-18T10:00:0${second}Z`;
  const visit = (link: string, second: number) =>
    room.tell('clicked', first, { click: { link, timestamp: at(second), userAgent: browser['user-agent'] } });
  await visit('https://a.example', 1);
  await room.learn();
  expect(await prisma().signal.count()).toBe(1);
  await visit('https://b.example', 2);
  await room.learn();
  expect(await clicks()).toEqual([true, true]);
  expect(await prisma().signal.count()).toBe(0);
  expect(
    (await prisma().message.findUniqueOrThrow({ where: { id: first?.id ?? '' } })).firstClickedAt,
  ).toBeNull();
});

test('a look is learned from the pixel, and the same second counts once', async () => {
  room = await openPostRoom();
  const token = /\/r\/([\w-]+)\.gif"/.exec(await firstHtml())?.[1] ?? '';
  room.house.set('2026-03-18T10:00:00Z');
  for (let times = 0; times < 3; times += 1) {
    await openMessage(room.house.engine, { token, method: 'GET', headers: browser });
  }
  room.house.set('2026-03-18T10:01:00Z');
  expect(await room.learn()).toBe(1);
  expect((await prisma().message.findUniqueOrThrow({ where: { id: room.sent[0]?.id ?? '' } })).standing).toBe(
    'opened',
  );
});

test('a click wakes who waits for one at a branch', async () => {
  room = await openPostRoom();
  const { programmeId } = await prisma().enrolment.findFirstOrThrow();
  const version = await prisma().sequenceVersion.findFirstOrThrow({ where: { programmeId } });
  const steps = [
    { key: 'clicked', type: 'branch', on: 'humanClick', within: 'P5D', yes: 'end', no: 'end' },
    { key: 'end', type: 'exit', outcome: 'finished' },
  ];
  await prisma().sequenceVersion.update({
    where: { id: version.id },
    data: { steps: { start: 'clicked', steps } },
  });
  await prisma().enrolment.updateMany({
    data: { stepKey: 'clicked', dueAt: new Date('2026-03-23T08:00:00Z') },
  });
  await click((await tokens())[0], '2026-03-18T10:00:00Z');
  room.house.set('2026-03-18T10:00:30Z');
  await room.learn();
  const due = await prisma().enrolment.findMany({ where: { dueAt: { lte: room.house.engine.now() } } });
  expect(due.map(({ id }) => id)).toEqual([room.sent[0]?.enrolmentId]);
});

test('a link that was not made here leads nowhere', async () => {
  room = await openPostRoom();
  const [offer = ''] = await tokens();
  for (const wrong of ['x', offer.slice(0, -2), `${offer}A`, 'x'.repeat(5000)]) {
    await expect(click(wrong, '2026-03-18T10:00:00Z')).rejects.toThrow();
  }
  expect(await prisma().webhookEvent.count()).toBe(0);
});
