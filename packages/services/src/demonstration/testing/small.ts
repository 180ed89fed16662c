import { createDb, type Db } from '@sleutel/db';
import { createFilledDatabase } from '@sleutel/db/testing';
import { createTransport } from '@sleutel/mailer';
import { contextFor } from '../../analysis/testing/context.ts';
import { type ServiceContext, systemActor } from '../../core/index.ts';
import { loadDemonstration } from '../index.ts';

/** The smallest demonstration, on one fixed day, in a database of its own. */
export interface SmallDemonstration {
  readonly db: Db;
  readonly ctx: ServiceContext;
  close(): Promise<void>;
}

export async function openSmall(): Promise<SmallDemonstration> {
  const database = await createFilledDatabase('small_demonstration', fill);
  const db = createDb(database.url);
  return {
    db,
    ctx: contextOf(db),
    close: async () => {
      await db.close();
      await database.drop();
    },
  };
}

async function fill(url: string): Promise<void> {
  const db = createDb(url);
  await loadDemonstration(contextOf(db), { accounts: 50 }).finally(() => db.close());
}

function contextOf(db: Db): ServiceContext {
  return {
    ...contextFor(db, '2026-06-17T09:30:00Z'),
    mail: { transport: createTransport({ transport: 'outbox' }), from: 'Sales <sales@kaap.example>' },
    actor: systemActor('test'),
  };
}
