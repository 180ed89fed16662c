import { inTransaction, Prisma } from '@sleutel/db';
import { PromiseFields, promiseProblem } from '@sleutel/domain/dossier';
import { Day } from '@sleutel/domain/time';
import { z } from 'zod';
import { companyDay } from '../company/index.ts';
import { defineVerb } from '../core/index.ts';
import { byActor, byUser } from './by-user.ts';
import type { RowOf, Section } from './row/section.ts';
import { changeRow, rowVerbs } from './row/verbs.ts';

interface Giver {
  readonly byName: string | null;
  /** Where it was made; null where it was in no meeting. */
  readonly meetingId: string | null;
}

const promises: Section<'promise', typeof PromiseFields.shape, Giver> = {
  noun: 'promise',
  table: 'promises',
  fields: PromiseFields,
  columns: {
    summary: 'text',
    madeOn: 'date',
    dueOn: 'date',
    keptOn: 'date',
    byUserId: 'text',
    meetingId: 'uuid',
  },
  order: Prisma.sql`t.kept_on IS NULL DESC, t.due_on`,
  more: byUser,
  preset: byActor,
  happened: ['madeOn', 'keptOn'],
  problem: promiseProblem,
};

/** What we promised the account, open ones first, by when they are due. */
export const promiseVerbs = rowVerbs(promises);

/** A promise is kept, today where no day is named. */
export const keepPromise = defineVerb({
  name: 'promise.keep',
  input: z.object({ id: z.uuid(), version: z.int().min(1), keptOn: Day.optional() }),
  run: async (ctx, { id, version, keptOn }): Promise<RowOf<typeof promises>> => {
    const set = { keptOn: keptOn ?? (await companyDay(ctx.db.pool, ctx.now())) };
    return inTransaction(ctx.db.pool, (tx) => changeRow(tx, ctx, promises, id, version, set, 'promise.keep'));
  },
});
