import { type Db, inTransaction, Prisma } from '@sleutel/db';
import { AccountSet } from '@sleutel/domain/account';
import { z } from 'zod';
import { type Authorised, auditSql, defineVerb } from '../core/index.ts';
import { type Change, changesOf, recordChanges, refuseOverwriting } from '../field-change/index.ts';
import { queueToRelate } from './ancestry.ts';
import { accountColumns, lockAccount } from './lock.ts';
import { refuseStrangers } from './refuse-strangers.ts';

type Tx = Pick<Db['pool'], 'query'>;

const Input = z.object({
  id: z.uuid(),
  /** The version the change builds on. */
  version: z.int().min(1),
  set: AccountSet,
});

export interface UpdatedAccount {
  readonly id: string;
  readonly version: number;
}

/** Changes what is named of an account and leaves the rest; custom fields one by one, null taking one away. */
export const updateAccount = defineVerb({
  name: 'account.update',
  input: Input,
  run: (ctx, input): Promise<UpdatedAccount> => inTransaction(ctx.db.pool, (tx) => update(tx, ctx, input)),
});

async function update(
  tx: Tx,
  ctx: Authorised<'account.update'>,
  { id, version: base, set }: z.output<typeof Input>,
): Promise<UpdatedAccount> {
  if (set.parentId) await tx.query(queueToRelate);
  const { version: current, fields, ...row } = await lockAccount(tx, id);
  const { fields: custom = {}, ...own } = set;
  const changes = [
    ...changesOf(row, own),
    ...changesOf(fields, custom).map((change) => ({ ...change, field: `fields.${change.field}` })),
  ];
  const subject = { entity: 'account', entityId: id, accountId: id };
  await refuseOverwriting(tx, subject, { changes, base, current });
  if (changes.length === 0) return { id, version: current };
  await refuseStrangers(tx, id, own);
  await write(tx, ctx, id, changes);
  const version = current + 1;
  await recordChanges(tx, ctx, subject, version, changes);
  await auditSql(tx, ctx, 'account.update', 'account', id, { fields: changes.map(({ field }) => field) });
  return { id, version };
}

async function write(
  tx: Tx,
  ctx: Authorised<'account.update'>,
  id: string,
  changes: readonly Change[],
): Promise<void> {
  const sets = changes.flatMap(({ field, after }) => {
    const column = accountColumns.get(field ?? '');
    return column ? [Prisma.sql`${Prisma.raw(column.name)} = ${after}::${Prisma.raw(column.type)}`] : [];
  });
  const custom = changes.flatMap(({ field, after }) =>
    field?.startsWith('fields.') ? [[field.slice('fields.'.length), after] as const] : [],
  );
  await tx.query(Prisma.sql`
    UPDATE accounts
    SET ${Prisma.join([...sets, Prisma.sql`version = version + 1`, Prisma.sql`updated_at = ${ctx.now()}`])},
        fields = jsonb_strip_nulls(fields || ${JSON.stringify(Object.fromEntries(custom))}::jsonb)
    WHERE id = ${id}::uuid`);
}
