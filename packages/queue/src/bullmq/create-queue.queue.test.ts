import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { BadJobPayload, type JobQueue, type QueueLog, type ScheduleDefinition } from '../index.ts';
import { postgresForTests, redisForTests } from '../testing/backends.ts';
import { collector } from '../testing/collector.ts';
import { deferred } from '../testing/deferred.ts';
import { handlersWith } from '../testing/handlers.ts';
import { createQueue } from './index.ts';
import { queueName } from './lanes.ts';

const backends = { postgres: await postgresForTests(), redis: await redisForTests() };

afterAll(async () => {
  await Promise.all([backends.postgres.stop(), backends.redis?.stop()]);
});

interface LogLine {
  level: 'info' | 'warn' | 'error';
  fields: Record<string, unknown>;
}

function ids(count: number): string[] {
  return Array.from({ length: count }, () => randomUUID());
}

describe.each(['postgres', 'redis'] as const)('the queue on %s', (kind) => {
  const backend = backends[kind];
  const open: JobQueue[] = [];
  const log = collector<LogLine>();
  const write = (level: LogLine['level']) => (fields: object) => log.add({ level, fields: { ...fields } });
  const queueLog: QueueLog = { info: write('info'), warn: write('warn'), error: write('error') };

  /** A queue as another process would open it. */
  async function connect(): Promise<JobQueue> {
    if (backend === null) throw new Error('There is no server.');
    const queue = await createQueue(backend.location, queueLog);
    open.push(queue);
    return queue;
  }

  afterEach(async () => {
    await Promise.all(open.splice(0).map((queue) => queue.close()));
    await backend?.wipe();
  });

  const testHere = test.skipIf(backend === null);

  testHere('gives every job once to one of several workers', async () => {
    const runs = collector<{ worker: number; batchIds: string[] }>();
    const allAtWork = deferred();
    const atWork = new Set<number>();
    for (const worker of [1, 2, 3]) {
      const handlers = handlersWith({
        'message.deliver': async ({ batchIds }) => {
          atWork.add(worker);
          if (atWork.size === 3) allAtWork.resolve();
          await allAtWork.promise;
          runs.add({ worker, batchIds });
        },
      });
      await (await connect()).startWorker(handlers, { concurrency: { flow: 1 } });
    }
    const { producer, counts } = await connect();
    const batchIds = ids(200);
    await producer.enqueueMany(
      'message.deliver',
      batchIds.map((batchId) => ({ batchIds: [batchId] })),
    );
    await runs.count(200);
    await Promise.all(open.splice(0, 3).map((queue) => queue.close()));
    expect(runs.items.flatMap((run) => run.batchIds).toSorted()).toEqual(batchIds.toSorted());
    expect(new Set(runs.items.map(({ worker }) => worker)).size).toBe(3);
    expect(await counts()).toMatchObject({ flow: { waiting: 0, active: 0, failed: 0 } });
  });

  testHere('gives the job of a worker that went away to another one', async () => {
    const { producer, startWorker } = await connect();
    const taken = deferred<AbortSignal>();
    const stuck = handlersWith({
      'message.deliver': async (_payload, { signal }) => {
        taken.resolve(signal);
        await new Promise(() => undefined);
      },
    });
    const first = await startWorker(stuck, { leaseMs: 500 });
    const batchIds = ids(2);
    await producer.enqueue('message.deliver', { batchIds });
    const signal = await taken.promise;
    await first.close(0);
    expect(signal.aborted).toBe(true);
    const again = deferred<{ batchIds: string[]; attempt: number }>();
    const second = handlersWith({
      'message.deliver': async (payload, { attempt }) => again.resolve({ ...payload, attempt }),
    });
    await (await connect()).startWorker(second, { leaseMs: 500 });
    expect(await again.promise).toEqual({ batchIds, attempt: 1 });
  });

  testHere('refuses a bad payload at the producer, and all of a list with a bad one in it', async () => {
    const { producer, counts } = await connect();
    await expect(producer.enqueue('message.deliver', { batchIds: ['batch 1'] })).rejects.toThrow(
      BadJobPayload,
    );
    const decide = { enrolmentIds: ids(1_001), leaseToken: randomUUID() };
    await expect(producer.enqueue('enrolment.decide', decide)).rejects.toThrow('enrolment.decide');
    const mixed = [{ batchIds: [randomUUID()] }, { batchIds: [''] }];
    await expect(producer.enqueueMany('message.deliver', mixed)).rejects.toThrow(BadJobPayload);
    expect(await counts()).toMatchObject({ flow: { waiting: 0 } });
  });

  testHere('tries a failed job again and says which one it was', async () => {
    const { producer, startWorker } = await connect();
    const second = deferred<number>();
    const handlers = handlersWith({
      'enrolment.decide': async (_payload, { attempt }) => {
        if (attempt === 1) throw new Error('The database was away.');
        second.resolve(attempt);
      },
    });
    await startWorker(handlers);
    const enrolmentIds = ids(5);
    const leaseToken = randomUUID();
    await producer.enqueue('enrolment.decide', { enrolmentIds, leaseToken });
    expect(await second.promise).toBe(2);
    const line = await log.first(({ fields }) => fields['job'] === 'enrolment.decide');
    expect(line.level).toBe('warn');
    expect(line.fields['payload']).toEqual({
      enrolmentIds: { first: enrolmentIds[0], count: 5 },
      leaseToken,
    });
  });

  testHere('goes on after a job that nobody knows and one whose payload does not fit', async () => {
    const { producer, startWorker } = await connect();
    const beside = backend?.open();
    const queue = beside?.openQueue(queueName('flow'));
    await queue?.add('no.such', {});
    await queue?.add('message.deliver', { batchIds: 7 });
    const batchIds = ids(1);
    await producer.enqueue('message.deliver', { batchIds });
    const delivered = deferred<string[]>();
    await startWorker(
      handlersWith({ 'message.deliver': async (payload) => delivered.resolve(payload.batchIds) }),
      { concurrency: { flow: 1 } },
    );
    expect(await delivered.promise).toEqual(batchIds);
    await log.first(({ level, fields }) => level === 'error' && fields['job'] === 'no.such');
    await log.first(({ level, fields }) => level === 'error' && fields['job'] === 'message.deliver');
    await queue?.close();
    await beside?.close();
  });

  testHere('learns what comes in while all that goes out waits', async () => {
    const { producer, startWorker } = await connect();
    const sending = deferred();
    const answered = deferred();
    const learned = deferred();
    const handlers = handlersWith({
      'message.deliver': async () => {
        sending.resolve();
        await answered.promise;
      },
      'event.inbox': async () => learned.resolve(),
    });
    await startWorker(handlers, { concurrency: { flow: 1 } });
    await producer.enqueueMany('message.deliver', [{ batchIds: ids(1) }, { batchIds: ids(1) }]);
    await sending.promise;
    await producer.enqueue('event.inbox', {});
    await learned.promise;
    answered.resolve();
  });

  testHere('waits for the running job when it closes in grace', async () => {
    const { producer, startWorker } = await connect();
    const taken = deferred();
    const finish = deferred();
    const order: string[] = [];
    const handlers = handlersWith({
      'message.deliver': async (_payload, { signal }) => {
        taken.resolve();
        await finish.promise;
        order.push(signal.aborted ? 'aborted' : 'handled');
      },
    });
    const worker = await startWorker(handlers, { concurrency: { flow: 1 } });
    await producer.enqueueMany('message.deliver', [{ batchIds: ids(1) }, { batchIds: ids(1) }]);
    await taken.promise;
    const closed = worker.close(30_000).then(() => order.push('closed'));
    finish.resolve();
    await closed;
    expect(order).toEqual(['handled', 'closed']);
  });

  const every: ScheduleDefinition = {
    name: 'sweep',
    job: 'sweep.due',
    rhythm: { everyMs: 250 },
    payload: {},
  };

  testHere('runs a schedule once a turn however many processes ask for it', async () => {
    const runs = collector<string>();
    const handlers = handlersWith({ 'sweep.due': async (_payload, { id }) => runs.add(id) });
    const [one, other] = [await connect(), await connect()];
    await Promise.all([one.startWorker(handlers), other.startWorker(handlers)]);
    await Promise.all([one.upsertSchedules([every]), other.upsertSchedules([every])]);
    await runs.count(2);
    await other.upsertSchedules([every]);
    await runs.count(5);
    expect(new Set(runs.items).size).toBe(runs.items.length);
  });

  testHere('goes on with its schedules after everything in it was lost', async () => {
    const queue = await connect();
    const runs = collector<string>();
    await queue.startWorker(handlersWith({ 'sweep.due': async (_payload, { id }) => runs.add(id) }));
    await queue.upsertSchedules([every]);
    await runs.count(2);
    await backend?.wipe();
    const before = runs.items.length;
    await queue.upsertSchedules([every]);
    await runs.count(before + 3);
    expect(await queue.counts()).toMatchObject({ flow: { failed: 0 } });
  });

  testHere('has the schedules that were asked for last, and no others', async () => {
    const queue = await connect();
    const nightly: ScheduleDefinition = {
      name: 'nightly',
      job: 'analysis.run',
      rhythm: { cron: '0 3 * * *', timeZone: 'Africa/Johannesburg' },
      payload: {},
    };
    await queue.upsertSchedules([every]);
    await queue.upsertSchedules([nightly]);
    await queue.upsertSchedules([nightly]);
    expect(await queue.counts()).toMatchObject({ flow: { delayed: 0 }, bulk: { delayed: 1 } });
  });

  testHere('says that it is ready', async () => {
    const queue = await connect();
    expect(await queue.ready()).toEqual({ ok: true, latencyMs: expect.any(Number) });
  });
});

test.each([{ databaseUrl: 'postgres://nobody@127.0.0.1:1/none' }, { redisUrl: 'redis://127.0.0.1:1' }])(
  'a server that is not there is an error at once: %o',
  async (location) => {
    const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
    await expect(createQueue(location, log)).rejects.toThrow();
  },
);
