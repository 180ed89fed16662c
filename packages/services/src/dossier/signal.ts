import { Prisma } from '@sleutel/db';
import { type DerivedSign, type NotedSignal, SignalFields } from '@sleutel/domain/dossier';
import { z } from 'zod';
import { defineVerb } from '../core/index.ts';
import { type ByUser, byActor, byUser } from './by-user.ts';
import type { Section } from './row/section.ts';
import { rowVerbs } from './row/verbs.ts';
import { refreshSignals } from './signals.ts';

interface Origin extends ByUser {
  /** More than people note: orders and e-mails give signs too. */
  readonly kind: NotedSignal | DerivedSign['kind'] | 'cancellation' | 'click';
  /** The row it follows from, such as `delivery:…`; null where somebody noted it or an e-mail told. */
  readonly derivedFrom: string | null;
  readonly detail: Readonly<Record<string, unknown>>;
}

const signals: Section<'signal', typeof SignalFields.shape, Origin> = {
  noun: 'signal',
  table: 'signals',
  fields: SignalFields,
  columns: {
    kind: '"SignalKind"',
    occurredAt: 'timestamptz',
    source: 'text',
    contactId: 'uuid',
    byUserId: 'text',
  },
  order: Prisma.sql`t.occurred_at DESC`,
  more: {
    select: Prisma.sql`${byUser.select}, t.derived_from AS "derivedFrom", t.detail`,
    join: byUser.join,
  },
  preset: byActor,
  people: 'contactId',
  happened: ['occurredAt'],
  fixed: ({ byUserId }) => byUserId === null,
};

/** Signs of risk and interest, the newest first. Those that follow from something else are changed there. */
export const signalVerbs = rowVerbs(signals);

const accountsAtOnce = 1_000;

/** Finds the signs that time alone brings, such as a promise whose day went by. Safe to run anywhere, any time. */
export const deriveSignals = defineVerb({
  name: 'signal.derive',
  input: z.strictObject({}).prefault({}),
  run: async ({ db, now }): Promise<{ signals: number }> => {
    let last = '00000000-0000-0000-0000-000000000000';
    let found = 0;
    for (;;) {
      const { rows } = await db.pool.query<{ id: string }>(Prisma.sql`
        SELECT id FROM accounts WHERE id > ${last}::uuid ORDER BY id LIMIT ${accountsAtOnce}`);
      const ids = rows.map(({ id }) => id);
      found += await refreshSignals(db.pool, ids, now());
      const end = ids.at(-1);
      if (end === undefined) return { signals: found };
      last = end;
    }
  },
});
