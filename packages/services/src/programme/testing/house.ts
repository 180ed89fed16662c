import type { Db } from '@sleutel/db';
import { createFilledDatabase, createTestDb } from '@sleutel/db/testing';
import type { Role } from '@sleutel/domain/user';
import type { MailTransport, OutgoingBatch, SendContext, SendOutcome } from '@sleutel/mailer';
import type { ServiceContext } from '../../core/index.ts';
import { type InlineJobs, inlineJobs } from './inline-jobs.ts';
import { seedHouse, USERS, type UserName } from './seed.ts';

/** A company with users, accounts and people in a database of its own, and a clock that a test sets. */
export interface House {
  readonly db: Db;
  readonly jobs: InlineJobs;
  /** What was handed to the transport, batch by batch. */
  readonly handed: readonly OutgoingBatch[];
  as(user: UserName): ServiceContext;
  readonly engine: ServiceContext;
  set(now: string): void;
  /** Runs the sweeps and everything they enqueue until nothing is left to do. */
  sweep(): Promise<void>;
  close(): Promise<void>;
}

export interface HouseOptions {
  readonly accounts?: number;
  /** What the transport answers; everything is accepted without. */
  readonly answer?: (batch: OutgoingBatch, context: SendContext) => SendOutcome | Promise<SendOutcome>;
  readonly transport?: Partial<
    Pick<MailTransport, 'name' | 'idempotent' | 'keyWindowMs' | 'maxBatch' | 'oneByOne'>
  >;
}

/** A Wednesday, ten o'clock in Johannesburg. */
export const MORNING = '2026-03-18T08:00:00Z';

export async function openHouse({
  accounts = 12,
  answer = accept,
  transport,
}: HouseOptions = {}): Promise<House> {
  const database = await createFilledDatabase(`house_of_${accounts}`, (url) => seed(url, accounts));
  const db = createTestDb(database.url, { maxConnections: 8 });
  const handed: OutgoingBatch[] = [];
  const jobs = inlineJobs();
  let now = new Date(MORNING);
  const deps = {
    db,
    jobs,
    mail: {
      from: 'Sleutel <post@house.example>',
      transport: {
        name: 'outbox' as MailTransport['name'],
        idempotent: true,
        keyWindowMs: null,
        maxBatch: 100,
        ...transport,
        send: async (batch: OutgoingBatch, context: SendContext) => {
          handed.push(batch);
          return answer(batch, context);
        },
        close: async () => undefined,
      },
    },
    publicUrl: 'https://house.example',
    appSecret: 'a secret of at least thirty-two characters',
    now: () => now,
    log: { debug: ignore, info: ignore, warn: ignore, error: ignore },
  };
  const engine: ServiceContext = { ...deps, actor: { kind: 'system', id: 'engine', role: 'system' } };
  return {
    db,
    jobs,
    handed,
    engine,
    as: (user) => ({ ...deps, actor: { kind: 'user', id: user, name: user, role: roleOf(user) } }),
    set: (text) => {
      now = new Date(text);
    },
    sweep: () => jobs.sweep(engine),
    close: async () => {
      await db.close();
      await database.drop();
    },
  };
}

async function seed(url: string, accounts: number): Promise<void> {
  const db = createTestDb(url);
  await seedHouse(db, accounts).finally(() => db.close());
}

function roleOf(user: UserName): Role {
  return USERS[user];
}

function accept({ messages }: OutgoingBatch): SendOutcome {
  return { messages: messages.map(({ id }) => ({ kind: 'accepted', providerId: `p-${id}` })), rate: null };
}

function ignore(): void {}
