import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Sequence } from '@sleutel/domain/sequence';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  approveProgramme,
  draftProgramme,
  launchProgramme,
  pauseProgramme,
  resumeProgramme,
  submitProgramme,
} from '../../programme/index.ts';
import { changed } from '../../programme/testing/approved.ts';
import { type House, openHouse } from '../../programme/testing/house.ts';
import { accountId } from '../../programme/testing/seed.ts';
import { importOrders } from './import-orders.ts';

let house: House;
let folder: string;
let programme: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sleutel-buyers-'));
  house = await openHouse({ accounts: 4 });
  const anna = house.as('anna');
  const drafted = await draftProgramme(anna, { playbook: 'winBack', name: 'Autumn', holdOutShare: 0 });
  const { id } = await changed(house, drafted, { sequence: aWeekToOrder(drafted.design.sequence) });
  const { contentHash } = await submitProgramme(anna, { id });
  await approveProgramme(house.as('ben'), { id, side: 'sales', contentHash: contentHash ?? '' });
  await approveProgramme(house.as('cara'), { id, side: 'marketing', contentHash: contentHash ?? '' });
  await launchProgramme(anna, { id });
  programme = id;
  await house.sweep();
  house.set('2026-03-19T08:00:00Z');
});
afterEach(async () => {
  await house.close();
  await rm(folder, { recursive: true });
});

/** After the first e-mail everybody has a week to order, and one who does has come back at once. */
function aWeekToOrder({ start, steps }: Sequence): Sequence {
  return Sequence.parse({
    start,
    steps: steps.flatMap((step) => {
      if (step.key === 'waitForOrder') return [];
      if (step.key === 'sendOpening') return { ...step, next: 'hasOrdered' };
      return step.key === 'hasOrdered' ? { ...step, within: 'P7D' } : step;
    }),
  });
}

/** An order of the first account. */
async function order(date: string, status = 'completed'): Promise<void> {
  const { externalId } = await house.db.prisma.account.findUniqueOrThrow({ where: { id: accountId(0) } });
  const path = join(folder, `${date}.csv`);
  await writeFile(path, `invoice,customer,date,amount,status\n${date},${externalId},${date},100,${status}\n`);
  await importOrders(house.engine, { path });
  await house.sweep();
}

/** The first account's, and those of the others. */
async function standings() {
  const rows = await house.db.prisma.enrolment.findMany();
  const said = ({ state, outcome }: (typeof rows)[number]) => `${state} ${outcome}`;
  const [first, others] = [
    rows.filter((row) => row.accountId === accountId(0)),
    rows.filter((row) => row.accountId !== accountId(0)),
  ];
  return { first: first.map(said), others: others.map(said) };
}

const waits = 'active null';
const others = [waits, waits, waits];

test('who waits for an order has come back as soon as it is imported, and nobody else', async () => {
  await order('2026-03-19');
  expect(await standings()).toEqual({ first: ['finished wonBack'], others });
});

test('an order from before they entered, or one that was cancelled, wakes nobody', async () => {
  const before = await house.db.prisma.enrolment.findMany({ orderBy: { id: 'asc' } });
  await order('2026-03-17');
  await order('2026-03-19', 'cancelled');
  expect(await house.db.prisma.enrolment.findMany({ orderBy: { id: 'asc' } })).toEqual(before);
});

test('a paused programme learns of it once it goes on', async () => {
  await pauseProgramme(house.as('anna'), { id: programme });
  await order('2026-03-19');
  expect(await standings()).toEqual({ first: [waits], others });
  house.set('2026-03-26T08:00:00Z');
  await resumeProgramme(house.as('anna'), { id: programme });
  // What a pause held up is spread over the hours that follow.
  house.set('2026-03-27T12:00:00Z');
  await house.sweep();
  expect((await standings()).first).toEqual(['finished wonBack']);
});
