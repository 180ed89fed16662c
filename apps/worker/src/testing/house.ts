import { createDb, type Db } from '@sleutel/db';
import { createTestDatabase } from '@sleutel/db/testing';
import { createTransport } from '@sleutel/mailer';
import type { JobQueue } from '@sleutel/queue';
import { createQueue } from '@sleutel/queue/bullmq';
import type { TestBackend } from '@sleutel/queue/testing';
import type { ServiceContext, ServiceDeps } from '@sleutel/services/core';
import { type RunningEngine, startEngine } from '../worker.ts';
import { type UserName, users } from './wholesaler.ts';

/** An installation on a database of its own: real queue, real workers, the outbox, and a clock that the test sets. */
export interface Installation {
  readonly db: Db;
  readonly queue: JobQueue;
  as(user: UserName): ServiceContext;
  readonly system: ServiceContext;
  set(now: string): void;
  /** One more process, so to speak. */
  startWorker(): Promise<RunningEngine>;
  close(): Promise<void>;
}

export async function install(backend: TestBackend): Promise<Installation> {
  const database = await createTestDatabase();
  const db = createDb(database.url, { maxConnections: 20 });
  const queue = await createQueue(backend.location, silent);
  const queues: JobQueue[] = [queue];
  const engines: RunningEngine[] = [];
  let now = new Date();
  const deps: ServiceDeps = {
    db,
    jobs: queue.producer,
    mail: { transport: createTransport({ transport: 'outbox' }), from: 'Sleutel <post@kaap.example>' },
    publicUrl: 'https://kaap.example',
    appSecret: 'a secret of at least thirty-two characters',
    webhooksAllowPrivate: true,
    now: () => now,
    log: silent,
  };
  return {
    db,
    queue,
    as: (user) => ({ ...deps, actor: { kind: 'user', id: user, name: user, role: users[user] } }),
    system: { ...deps, actor: { kind: 'system', id: 'test', role: 'system' } },
    set: (text) => {
      now = new Date(text);
    },
    startWorker: async () => {
      const own = await createQueue(backend.location, silent);
      queues.push(own);
      const engine = await startEngine({ ...deps, jobs: own.producer }, own);
      engines.push(engine);
      return engine;
    },
    close: async () => {
      await Promise.all(engines.map((engine) => engine.drain(2_000)));
      await Promise.all(queues.map((each) => each.close()));
      await db.close();
      await database.drop();
    },
  };
}

const silent = { debug: ignore, info: ignore, warn: ignore, error: ignore };

function ignore(): void {}
