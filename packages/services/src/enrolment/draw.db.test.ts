import { randomUUID } from 'node:crypto';
import type { Sequence } from '@sleutel/domain/sequence';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  approveProgramme,
  draftProgramme,
  launchProgramme,
  type ProgrammeView,
  previewLaunch,
  programmeWays,
  submitProgramme,
} from '../programme/index.ts';
import { changed } from '../programme/testing/approved.ts';
import { type House, openHouse } from '../programme/testing/house.ts';

let house: House;
beforeEach(async () => {
  house = await openHouse({ accounts: 8 });
});
afterEach(() => house.close());

const mail = (key: string, next: string) =>
  ({ key, name: key, type: 'email', content: 'opening', next }) as const;

/** Two e-mails by chance at the very beginning, or behind a week's wait; both ways come together at the end. */
function byChance(start: 'chance' | 'week', share = 0.5): Sequence {
  return {
    start,
    steps: [
      ...(start === 'week'
        ? [{ key: 'week', name: 'Week', type: 'wait', duration: 'P7D', next: 'chance' } as const]
        : []),
      {
        key: 'chance',
        name: 'Two ways',
        type: 'branch',
        on: { kind: 'chance', share },
        yes: 'one',
        no: 'other',
      },
      mail('one', 'done'),
      mail('other', 'done'),
      { key: 'done', name: 'Done', type: 'exit', outcome: 'finished' },
    ],
  };
}

/** Approved with such a sequence: nobody is held out, and two people of each account are written to. */
async function approvedWith(sequence: Sequence): Promise<ProgrammeView> {
  const draft = await draftProgramme(house.as('anna'), {
    playbook: 'winBack',
    name: 'Two ways',
    holdOutShare: 0,
  });
  const { opening } = draft.design.contents;
  const { id } = await changed(house, draft, {
    sequence,
    contents: { opening: withoutOffer(opening) },
    offers: [],
    audience: { ...draft.design.audience, peoplePerAccount: 2 },
  });
  const { contentHash } = await submitProgramme(house.as('anna'), { id });
  await house.db.prisma.programmeAuthor.deleteMany();
  const hash = contentHash ?? '';
  await approveProgramme(house.as('ben'), { id, side: 'sales', contentHash: hash });
  return approveProgramme(house.as('cara'), { id, side: 'marketing', contentHash: hash });
}

type Content = ProgrammeView['design']['contents'][string] | undefined;

function withoutOffer(content: Content) {
  return Object.fromEntries(
    Object.entries(content ?? {}).map(([language, each]) => [
      language,
      { ...each, blocks: each.blocks.filter(({ type }) => type !== 'offerCard') },
    ]),
  );
}

async function launchedWith(sequence: Sequence): Promise<string> {
  const { id } = await approvedWith(sequence);
  await launchProgramme(house.as('anna'), { id });
  house.jobs.waiting = [];
  await house.sweep();
  return id;
}

const draws = () => house.db.prisma.programmeDraw.findMany({ orderBy: { accountId: 'asc' } });

/** Which step wrote to each account, and to how many people there. */
async function written() {
  const messages = await house.db.prisma.message.findMany({ select: { accountId: true, stepKey: true } });
  const lines = messages.map(({ accountId, stepKey }) => `${accountId} ${stepKey}`);
  return [...new Set(lines)].sort().map((line) => `${line} ${lines.filter((each) => each === line).length}`);
}

test('half of the accounts go either way, and colleagues go the same', async () => {
  await launchedWith(byChance('chance'));
  house.set('2026-03-19T10:00:00Z');
  await house.sweep();
  const drawn = await draws();
  expect(drawn.map(({ way }) => way).sort()).toEqual([...Array(4).fill('no'), ...Array(4).fill('yes')]);
  expect(await written()).toEqual(
    drawn.map(({ accountId, way }) => `${accountId} ${way === 'yes' ? 'one' : 'other'} 2`).sort(),
  );
});

test('nobody is drawn before they stand there, and then they go on at once', async () => {
  await launchedWith(byChance('week'));
  house.set('2026-03-23T10:00:00Z');
  await house.sweep();
  expect(await draws()).toEqual([]);
  house.set('2026-03-27T08:30:00Z');
  await house.sweep();
  await house.sweep();
  const drawn = await draws();
  expect(drawn).toHaveLength(8);
  expect(new Set(drawn.map(({ drawnAt }) => drawnAt.toISOString()))).toEqual(
    new Set(['2026-03-27T08:30:00.000Z']),
  );
  expect((await written()).length).toBe(8);
});

test('before a launch it is said when the first e-mails leave, though nobody is drawn yet', async () => {
  const { id } = await approvedWith(byChance('chance'));
  const { mails } = await previewLaunch(house.as('anna'), { id });
  expect(mails).toMatchObject({ people: 16, none: {} });
  expect(await draws()).toEqual([]);
});

test('what came of the two ways is told by clicks, replies and orders', async () => {
  const id = await launchedWith(byChance('chance'));
  const drawn = await draws();
  const ofYes = drawn.flatMap(({ accountId, way }) => (way === 'yes' ? accountId : []));
  const { prisma } = house.db;
  const messages = await prisma.message.findMany({
    where: { accountId: { in: ofYes } },
    orderBy: { id: 'asc' },
  });
  const happened = (messageId: string | undefined, kind: 'clicked' | 'replied', machine: boolean) =>
    prisma.messageEvent.create({
      data: {
        id: randomUUID(),
        messageId: messageId ?? '',
        kind,
        machine,
        occurredAt: new Date('2026-03-19T12:00:00Z'),
      },
    });
  const [first, second] = ofYes.map((each) => messages.find(({ accountId }) => accountId === each)?.id);
  await happened(first, 'clicked', false);
  await happened(second, 'clicked', true);
  await prisma.order.create({
    data: {
      key: '#1',
      accountId: ofYes[2] ?? '',
      orderedOn: new Date('2026-03-20'),
      amount: '100',
      cost: '60',
    },
  });
  house.set('2026-07-01T08:00:00Z');
  const { branches } = await programmeWays(house.as('viewer'), { id });
  expect(branches).toEqual([
    expect.objectContaining({
      step: 'chance',
      name: 'Two ways',
      share: 0.5,
      leadsTo: { yes: 'one', no: 'other' },
      yes: expect.objectContaining({ accounts: 4, clicked: 1, replied: 0, reordered: 1 }),
      no: expect.objectContaining({ accounts: 4, clicked: 0, replied: 0, reordered: 0 }),
      clicks: expect.objectContaining({ difference: 0.25, verdict: 'cannotTell' }),
      replies: expect.objectContaining({ difference: 0, verdict: 'cannotTell' }),
      reorder: expect.objectContaining({ difference: 0.25, verdict: 'cannotTell' }),
      stillWatched: 0,
    }),
  ]);
});
