import { createTestDatabase, type TestDatabase } from '@sleutel/db/testing';
import { closeCalendarAddress, getCalendarAddress, resetCalendarAddress } from '@sleutel/services/calendar';
import { addMeeting, cancelMeeting, updateMeeting } from '@sleutel/services/meeting';
import { updatePlan } from '@sleutel/services/plan';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp, origin, type TestApp, type TestUser } from '../testing/test-app.ts';

let database: TestDatabase;
let house: TestApp;
let seller: TestUser;
const accountId = '01980000-0000-7000-8000-000000000001';

beforeAll(async () => {
  database = await createTestDatabase();
  house = await createTestApp(database.url);
  seller = await house.addUser('sales');
  const { prisma } = house.deps.services.db;
  await prisma.account.create({
    data: { id: accountId, externalId: 'A1', name: 'Vlei, Berg; en Sée', ownerId: seller.user.id },
  });
  await prisma.accountPromise.create({
    data: {
      id: '01980000-0000-7000-8000-000000000002',
      accountId,
      summary: 'Samples',
      madeOn: new Date('2026-03-01'),
      dueOn: new Date('2026-03-20'),
    },
  });
});
afterAll(async () => {
  await house.close();
  await database.drop();
});

const as = ({ user }: TestUser) =>
  house.contextOf({ kind: 'user', id: user.id, name: user.name, role: user.role });

async function subscribed(path: string | null): Promise<string> {
  const response = await house.request((path ?? '').slice(origin.length));
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  return (await response.text()).replaceAll('\r\n ', '');
}

test('a calendar has meetings, promises and reviews of its owner, each under a name that stays', async () => {
  const ctx = as(seller);
  expect(await getCalendarAddress(ctx, {})).toEqual({ url: null });
  const { url } = await resetCalendarAddress(ctx, {});
  const meeting = await addMeeting(ctx, {
    accountId,
    startsAt: new Date(Date.now() + 86_400_000).toISOString(),
    endsAt: new Date(Date.now() + 90_000_000).toISOString(),
    place: 'Kaap, Stad',
    purpose: 'Spring; range',
    userIds: [],
  });
  const group = [{ userId: seller.user.id, side: 'sales' as const }];
  await updatePlan(ctx, { accountId, version: 0, change: { group } });
  const text = await subscribed(url);
  expect(text.match(/^SUMMARY:.*$/gm)).toEqual(
    [
      'SUMMARY:Meeting with Vlei\\, Berg\\; en Sée\r',
      'SUMMARY:Promise due: Vlei\\, Berg\\; en Sée\r',
      'SUMMARY:Review the plan for Vlei\\, Berg\\; en Sée\r',
    ].map((line) => line.trimEnd()),
  );
  expect(text).toContain('DTSTART;VALUE=DATE:20260320');
  expect(text).toContain('LOCATION:Kaap\\, Stad');
  expect(text).toContain(`URL:${origin}/meetings/${meeting.id}`);
  const uid = `UID:meeting-${meeting.id}@localhost:4400`;
  expect(text).toContain(uid);
  const moved = await updateMeeting(ctx, {
    ...meeting,
    purpose: 'Range',
    userIds: [seller.user.id],
    contactIds: [],
  });
  await cancelMeeting(ctx, { id: meeting.id, version: moved.version });
  const later = await subscribed(url);
  expect(later).toContain(uid);
  expect(later).toMatch(/SEQUENCE:3[\s\S]*STATUS:CANCELLED/);
});

test('whoever looks after an account has the review of its plan, in the group or not, and so has the group', async () => {
  const { prisma } = house.deps.services.db;
  const marketer = await house.addUser('marketer');
  const elsewhere = '01980000-0000-7000-8000-000000000003';
  await prisma.account.create({
    data: { id: elsewhere, externalId: 'A2', name: 'Duin', ownerId: seller.user.id },
  });
  const group = [{ userId: marketer.user.id, side: 'marketing' as const }];
  await updatePlan(as(marketer), { accountId: elsewhere, version: 0, change: { group } });
  for (const person of [seller, marketer]) {
    const { url } = await resetCalendarAddress(as(person), {});
    expect(await subscribed(url)).toContain('SUMMARY:Review the plan for Duin');
  }
});

test('an address that was reset, closed, altered or of a person who left is none', async () => {
  const ctx = as(seller);
  const { url: before } = await resetCalendarAddress(ctx, {});
  const { url: after } = await resetCalendarAddress(ctx, {});
  const statusOf = async (url: string | null) =>
    (await house.request((url ?? '').slice(origin.length))).status;
  expect(before).not.toBe(after);
  expect([await statusOf(before), await statusOf(after)]).toEqual([404, 200]);
  expect(await statusOf((after ?? '').replace('.ics', 'x.ics'))).toBe(404);
  await closeCalendarAddress(ctx, {});
  expect(await statusOf(after)).toBe(404);
  const { url } = await resetCalendarAddress(ctx, {});
  await house.deps.services.db.prisma.user.update({
    where: { id: seller.user.id },
    data: { disabledAt: new Date() },
  });
  expect(await statusOf(url)).toBe(404);
});
