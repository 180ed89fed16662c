import type { Db } from '@sleutel/db';
import type { Role } from '@sleutel/domain/user';
import type { ServiceContext } from '../../core/index.ts';

/** A context for verbs that neither enqueue nor send: whoever tries it hears of it. */
export function contextFor(db: Db, now: string, role: Role = 'sales'): ServiceContext {
  const refuse = (what: string) => (): Promise<never> =>
    Promise.reject(new Error(`Not in this test: ${what}`));
  return {
    db,
    jobs: { enqueue: refuse('enqueue'), enqueueMany: refuse('enqueue') },
    mail: {
      transport: {
        name: 'outbox',
        idempotent: true,
        keyWindowMs: null,
        maxBatch: 1,
        send: refuse('send'),
        close: async () => undefined,
      },
      from: 'Sales <sales@kaap.example>',
    },
    publicUrl: 'https://sleutel.example',
    appSecret: 'a secret of thirty-two characters',
    now: () => new Date(now),
    log: { debug: ignore, info: ignore, warn: ignore, error: ignore },
    actor: { kind: 'user', id: 'user-1', name: 'Test', role },
  };
}

function ignore(): void {}
