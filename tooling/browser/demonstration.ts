import { createDb, type Db } from '@sleutel/db';
import { createFilledDatabase } from '@sleutel/db/testing';
import { createTransport } from '@sleutel/mailer';
import { type ServiceContext, systemActor } from '@sleutel/services/core';
import { loadDemonstration } from '@sleutel/services/demonstration';
import { advanceImports } from '@sleutel/services/import';
import { InlineJobs } from '@sleutel/services/rehearsal';
import { addUser } from '@sleutel/services/user';
import { deliverWebhooks } from '@sleutel/services/webhook';
import { type Furnish, type House, openHouse } from './house.ts';
import type { SignIn } from './screen.ts';

const appSecret = 'a secret of at least thirty-two characters';
const few = 60;

interface Filled {
  readonly signIns: readonly (SignIn & { readonly role: string })[];
}

/** The demonstration behind the built API, in a database of its own. */
export interface DemonstrationHouse extends House {
  readonly databaseUrl: string;
  signInOf(role: string): SignIn;
  /** Does with dropped files what a worker would. */
  advanceImports(): Promise<void>;
  /** The ids of the accounts that ever complained. */
  complained(): Promise<string[]>;
  /** Lets in whom something happened to, decides what is due at a moment and sends what may leave, as a worker would. */
  work(at: Date): Promise<void>;
  /** Tells endpoints what is due, as a worker would. */
  tellWebhooks(): Promise<void>;
}

export function openDemonstration(): Promise<DemonstrationHouse> {
  return openFilled('demonstration', fill);
}

/** The house of a company that has just begun: an administrator, and nothing else. */
export function openNew(furnish?: Furnish): Promise<DemonstrationHouse> {
  return openFilled('begun', begin, furnish);
}

async function openFilled(
  name: string,
  fillIn: (url: string) => Promise<Filled>,
  furnish?: Furnish,
): Promise<DemonstrationHouse> {
  const database = await createFilledDatabase(name, fillIn);
  const { signIns } = database.answer;
  const house = await openHouse({ databaseUrl: database.url, appSecret, furnish });
  return {
    origin: house.origin,
    databaseUrl: database.url,
    signInOf: (role) => {
      const found = signIns.find((each) => each.role === role);
      if (!found) throw new Error(`nobody of the demonstration is ${role}`);
      return found;
    },
    advanceImports: () => withContext(database.url, (context) => advanceImports(context, {})),
    complained: () =>
      withContext(database.url, async ({ db }) => {
        const { rows } = await db.pool.query<{ id: string }>(
          'SELECT DISTINCT account_id AS id FROM complaints',
        );
        return rows.map(({ id }) => id);
      }),
    work: (at) => withContext(database.url, (context) => workAt({ ...context, now: () => at })),
    tellWebhooks: () =>
      withContext(database.url, async (context) => {
        await deliverWebhooks(context, {});
      }),
    close: async () => {
      await house.close();
      await database.drop();
    },
  };
}

function fill(url: string): Promise<Filled> {
  return withContext(url, (context) => loadDemonstration(context, { accounts: few }));
}

function begin(url: string): Promise<Filled> {
  const admin = { email: 'admin@company.example', role: 'admin' } as const;
  return withContext(url, async (context) => ({
    signIns: [{ ...admin, password: (await addUser(context, admin)).password }],
  }));
}

async function workAt(context: ServiceContext): Promise<void> {
  const jobs = new InlineJobs();
  const working = { ...context, jobs };
  await jobs.enqueue('enrolment.admit', {});
  await jobs.drain(working);
  await jobs.enqueue('sweep.due', {});
  await jobs.drain(working);
  await jobs.enqueue('message.claim', {});
  await jobs.drain(working);
}

async function withContext<Result>(
  url: string,
  work: (context: ServiceContext) => Promise<Result>,
): Promise<Result> {
  const db = createDb(url);
  try {
    return await work(contextOf(db));
  } finally {
    await db.close();
  }
}

function contextOf(db: Db): ServiceContext {
  const now = new Date();
  return {
    db,
    // Nobody waits for jobs here: the demonstration works through its own.
    jobs: { enqueue: async () => undefined, enqueueMany: async () => undefined },
    mail: { transport: createTransport({ transport: 'outbox' }), from: 'Sales <sales@company.example>' },
    publicUrl: 'http://localhost',
    appSecret,
    webhooksAllowPrivate: true,
    now: () => now,
    log: { debug: ignore, info: ignore, warn: ignore, error: ignore },
    actor: systemActor('browser tests'),
  };
}

function ignore(): void {}
