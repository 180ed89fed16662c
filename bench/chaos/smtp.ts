import { setTimeout as delay } from 'node:timers/promises';
import { createDb } from '@sleutel/db';
import { startScriptedServer } from '@sleutel/mailer/testing';
import { seedCompany } from '../house/company.ts';
import { appSecret, mailFrom, publicUrl } from '../house/context.ts';
import { launchForAll, release } from '../house/launch.ts';
import { endLeases } from './hasten.ts';
import { unsettled } from './tally.ts';
import { type WorkerProgram, Workers } from './workers.ts';

export interface SmtpOptions {
  readonly databaseUrl: string;
  readonly program: WorkerProgram;
  readonly sends: number;
}

export interface SmtpResult {
  readonly sends: number;
  /** Received whole by the server before the worker was killed, and never answered. */
  readonly inDoubt: number;
  /** Received whole in all. */
  readonly received: number;
  readonly needsReview: number;
  readonly sent: number;
  /** Messages received more than once. */
  readonly twice: number;
}

const PATIENCE_MS = 60_000;

/** A worker is killed after the server has a message and before it says so; another worker takes over. */
export async function runSmtp({ databaseUrl, program, sends }: SmtpOptions): Promise<SmtpResult> {
  const db = createDb(databaseUrl, { maxConnections: 4 });
  const server = await startScriptedServer({ message: 'silence' });
  const workers = new Workers(program, environmentOf(databaseUrl, server.url));
  try {
    const size = { accounts: sends, peoplePerAccount: 1 };
    await seedCompany(db.pool, size);
    const programmeId = await launchForAll(db, size);
    workers.start();
    await until(async () => server.received() > 0);
    await workers.killAll();
    const inDoubt = server.received();
    server.follow({});
    await endLeases(db);
    await release(db, sends);
    workers.start();
    await until(async () => (await unsettled(db, programmeId)) === 0);
    const { rows } = await db.pool.query<{ state: string; count: number }>(
      'SELECT state, count(*)::int AS count FROM messages GROUP BY state',
    );
    const of = (state: string) => rows.find((row) => row.state === state)?.count ?? 0;
    return {
      sends,
      inDoubt,
      received: server.received(),
      needsReview: of('needsReview'),
      sent: of('sent'),
      twice: repeated(server.whole),
    };
  } finally {
    await workers.killAll();
    await server.stop();
    await db.close();
  }
}

function repeated(messages: readonly string[]): number {
  const marks = messages.map((message) => /^message-id:\s*(\S+)/im.exec(message)?.[1] ?? '');
  return marks.length - new Set(marks).size;
}

async function until(done: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  while (!(await done())) {
    if (Date.now() > deadline) return;
    await delay(100);
  }
}

function environmentOf(databaseUrl: string, smtpUrl: string): Record<string, string> {
  return {
    DATABASE_URL: databaseUrl,
    APP_SECRET: appSecret,
    PUBLIC_URL: publicUrl,
    MAIL_FROM: mailFrom,
    MAIL_TRANSPORT: 'smtp',
    SMTP_URL: smtpUrl,
    LOG_LEVEL: 'warn',
    NODE_ENV: 'production',
  };
}
