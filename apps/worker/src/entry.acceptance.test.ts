import { newId } from '@sleutel/db';
import { postgresForTests, redisForTests, type TestBackend } from '@sleutel/queue/testing';
import { runAnalysis } from '@sleutel/services/analysis';
import { listEnrolments } from '@sleutel/services/enrolment';
import { importOrders } from '@sleutel/services/import';
import {
  approveProgramme,
  draftProgramme,
  getProgramme,
  launchProgramme,
  submitProgramme,
} from '@sleutel/services/programme';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { type Installation, install } from './testing/house.ts';
import { seedCompany, seedPeople, writeOrders } from './testing/wholesaler.ts';

const backends = { postgres: await postgresForTests(), redis: await redisForTests() };
const generated = await writeOrders();

afterAll(async () => {
  await Promise.all([backends.postgres.stop(), backends.redis?.stop(), generated.remove()]);
});

describe.each(['postgres', 'redis'] as const)('the schedulers of two workers, the queue on %s', (kind) => {
  const backend: TestBackend | null = backends[kind];

  test.skipIf(backend === null)(
    'let an account in when its tender is lost, once, and write to it',
    async () => {
      if (backend === null) return;
      const house = await install(backend);
      try {
        house.set('2011-12-12T09:00:00Z');
        await seedCompany(house.db);
        await importOrders(house.as('wilma'), { path: generated.path });
        await seedPeople(house.db);
        await runAnalysis(house.as('wilma'), {});
        const id = await launch(house);
        await Promise.all([house.startWorker(), house.startWorker()]);
        const accountId = await loseTender(house);
        await vi.waitFor(
          async () => {
            const { progress } = await getProgramme(house.system, { id });
            expect(progress.messages).toMatchObject({ sent: 1, ready: 0, claimed: 0 });
          },
          { timeout: 60_000, interval: 100 },
        );
        const { items } = await listEnrolments(house.as('marie'), { programmeId: id });
        expect(items).toMatchObject([{ account: { id: accountId }, cause: 'tenderLost', entries: 1 }]);
      } finally {
        await house.close();
        await backend.wipe();
      }
    },
  );
});

async function launch(house: Installation): Promise<string> {
  const { id } = await draftProgramme(house.as('wilma'), {
    playbook: 'lostTender',
    name: 'After a lost tender',
    holdOutShare: 0,
    settings: { fallbackManagerId: 'sipho' },
  });
  const { contentHash } = await submitProgramme(house.as('wilma'), { id });
  const approval = { id, contentHash: contentHash ?? '' };
  await approveProgramme(house.as('sipho'), { ...approval, side: 'sales' });
  await approveProgramme(house.as('marie'), { ...approval, side: 'marketing' });
  await launchProgramme(house.as('wilma'), { id });
  return id;
}

async function loseTender({ db }: Installation): Promise<string> {
  const account = await db.prisma.account.findFirstOrThrow({ orderBy: { externalId: 'asc' } });
  await db.prisma.tender.create({
    data: {
      id: newId(new Date()),
      accountId: account.id,
      title: 'Two years of supplies',
      openedOn: new Date('2011-11-01'),
      decidedOn: new Date('2011-12-09'),
      outcome: 'lost',
    },
  });
  return account.id;
}
