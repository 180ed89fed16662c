import { newId } from '@sleutel/db';
import { type OutgoingBatch, type SendOutcome, textOf } from '@sleutel/mailer';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { suppress } from '../../consent/index.ts';
import type { ServiceContext } from '../../core/index.ts';
import { type House, openHouse } from '../../programme/testing/house.ts';
import { previewMorning, sendMorning } from './index.ts';

let house: House;
let ctx: ServiceContext;
let taken: OutgoingBatch[];
let answer: (batch: OutgoingBatch) => SendOutcome;

beforeEach(async () => {
  house = await openHouse({ accounts: 4 });
  taken = [];
  answer = ({ messages }) => ({
    messages: messages.map(({ id }) => ({ kind: 'accepted', providerId: `p-${id}` })),
    rate: null,
  });
  const { mail } = house.engine;
  const send = async (batch: OutgoingBatch) => {
    taken.push(batch);
    return answer(batch);
  };
  ctx = { ...house.engine, mail: { ...mail, transport: { ...mail.transport, name: 'resend', send } } };
});
afterEach(() => house.close());

const prisma = () => house.db.prisma;
const run = () => sendMorning(ctx, {});
const recipients = () => taken.flatMap(({ messages }) => messages.map(({ to }) => to));

/** A task for somebody of an account, due on a day. */
async function taskFor(assigneeId: string, dueOn: string, title = 'Call about the kitchen') {
  const { id: accountId } = await prisma().account.findFirstOrThrow({ orderBy: { externalId: 'asc' } });
  const day = new Date(dueOn);
  const task = {
    accountId,
    assigneeId,
    kind: 'followUp',
    title: { en: title, af: title },
    dueOn: day,
  } as const;
  await prisma().task.create({ data: { id: newId(day), ...task, createdAt: day } });
  return accountId;
}

test('whom something needs this morning is written to, once, however many look after it', async () => {
  const accountId = await taskFor('ben', '2026-03-18');
  await taskFor('anna', '2026-03-20');
  const sent = await Promise.all([run(), run(), run()]);
  expect(sent.reduce((sum, each) => sum + each.sent, 0)).toBe(1);
  expect(await run()).toEqual({ sent: 0 });
  const [message, ...others] = taken.flatMap(({ messages }) => messages);
  expect(others).toEqual([]);
  expect(message).toMatchObject({
    to: 'ben <ben@house.example>',
    subject: 'Wednesday 18 March: one thing needs you',
    headers: { 'Auto-Submitted': 'auto-generated' },
  });
  const text = textOf(message?.text ?? '');
  expect(text).toContain('Call about the kitchen');
  expect(text).toContain(`https://house.example/accounts/${accountId}/plan`);
  expect(textOf(message?.html ?? '')).toContain('Good morning, ben');
  expect(await previewMorning(house.as('ben'), {})).toEqual({
    subject: message?.subject,
    html: textOf(message?.html ?? ''),
    text,
  });
  expect(await previewMorning(house.as('anna'), {})).toBeNull();
});

test('the next working morning brings what is late, in the language and on the clock of its reader', async () => {
  await prisma().user.update({
    where: { id: 'ben' },
    data: { language: 'af', timeZone: 'Africa/Johannesburg', name: 'Ben Nel' },
  });
  await taskFor('ben', '2026-03-20');
  for (const now of [
    '2026-03-20T04:59:00Z',
    '2026-03-20T09:00:00Z',
    '2026-03-21T06:00:00Z',
    '2026-03-22T06:00:00Z',
  ]) {
    house.set(now);
    expect(await run()).toEqual({ sent: 0 });
  }
  house.set('2026-03-23T05:00:00Z');
  expect(await run()).toEqual({ sent: 1 });
  const [message] = taken[0]?.messages ?? [];
  expect(message?.subject).toBe('Maandag 23 Maart: een ding het jou nodig');
  expect(textOf(message?.text ?? '')).toMatch(
    /^Goeiemôre, Ben\n\nLAAT\n- Taak · .* · teen vrydag 20 maart\n/i,
  );
});

test('who wants none, may not sign in any more, or asked for no more e-mail gets none', async () => {
  for (const id of ['anna', 'ben', 'cara', 'dan'] as const) await taskFor(id, '2026-03-18');
  await prisma().user.update({ where: { id: 'anna' }, data: { morningMail: false } });
  await prisma().user.update({ where: { id: 'ben' }, data: { disabledAt: new Date('2026-03-01') } });
  await suppress(house.db.pool, ctx.appSecret, {
    address: 'cara@house.example',
    reason: 'complained',
    messageId: null,
    at: ctx.now(),
  });
  expect(await run()).toEqual({ sent: 1 });
  expect(recipients()).toEqual(['dan <dan@house.example>']);
});

test('where nothing leaves, and of a demonstration, nobody is written to', async () => {
  await taskFor('ben', '2026-03-18');
  expect(await sendMorning(house.engine, {})).toEqual({ sent: 0 });
  await prisma().company.updateMany({ data: { demonstration: true } });
  expect(await run()).toEqual({ sent: 0 });
  expect(taken).toEqual([]);
});

test('one that nobody knows to have left is noted with the reason and not sent again', async () => {
  await taskFor('ben', '2026-03-18');
  answer = ({ messages }) => ({
    messages: messages.map(() => ({
      kind: 'unknown',
      reason: 'noAnswer',
      detail: 'no answer',
      retryAfterMs: null,
    })),
    rate: null,
  });
  expect(await run()).toEqual({ sent: 0 });
  expect(await run()).toEqual({ sent: 0 });
  expect(taken).toHaveLength(1);
  expect(await prisma().morning.findMany()).toMatchObject([{ userId: 'ben', error: 'no answer' }]);
});
