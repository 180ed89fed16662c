import { type Db, freshBytes, inTransaction, newId, Prisma } from '@sleutel/db';
import { makeAccountNumber, NewAccount } from '@sleutel/domain/account';
import { type Authorised, auditSql, defineVerb, ServiceError } from '../core/index.ts';
import { recordChanges } from '../field-change/index.ts';
import { accountColumns } from './lock.ts';
import { refuseStrangers } from './refuse-strangers.ts';

type Tx = Pick<Db['pool'], 'query'>;

export interface CreatedAccount {
  readonly id: string;
  readonly externalId: string;
  readonly version: number;
}

/** Adds one account by hand, to whoever adds it unless somebody else is named or nobody (null). */
export const createAccount = defineVerb({
  name: 'account.create',
  input: NewAccount,
  run: (ctx, input): Promise<CreatedAccount> => inTransaction(ctx.db.pool, (tx) => create(tx, ctx, input)),
});

const version = 1;

async function create(
  tx: Tx,
  ctx: Authorised<'account.create'>,
  { externalId = makeAccountNumber(freshBytes()), ...given }: NewAccount,
): Promise<CreatedAccount> {
  const id = newId(ctx.now());
  const account = { ownerId: ctx.actor.kind === 'user' ? ctx.actor.id : null, ...given };
  await refuseStrangers(tx, id, account);
  await insert(tx, ctx, { id, externalId }, account);
  const added = { field: null, before: null, after: { externalId, ...account } };
  await recordChanges(tx, ctx, { entity: 'account', entityId: id, accountId: id }, version, [added]);
  await auditSql(tx, ctx, 'account.create', 'account', id, { externalId, name: account.name });
  return { id, externalId, version };
}

type Keys = Pick<CreatedAccount, 'id' | 'externalId'>;

/** A number that an account had before it was merged is taken too: files that name it mean the one that stayed. */
async function insert(
  tx: Tx,
  ctx: Authorised<'account.create'>,
  { id, externalId }: Keys,
  { type, fields = {}, ...own }: Omit<NewAccount, 'externalId'>,
): Promise<void> {
  const values: Readonly<Record<string, unknown>> = own;
  const stated = [...accountColumns].filter(([field]) => values[field] !== undefined);
  const names = stated.map(([, column]) => Prisma.raw(column.name));
  const cells = stated.map(([field, column]) => Prisma.sql`${values[field]}::${Prisma.raw(column.type)}`);
  const { rowCount } = await tx.query(Prisma.sql`
    INSERT INTO accounts (id, external_id, type, type_set_by, fields, version, created_at, updated_at,
                          ${Prisma.join(names)})
    SELECT ${id}::uuid, ${externalId}::text, ${type ?? null}::"AccountType",
           ${type === undefined ? null : 'person'}::"SetBy", jsonb_strip_nulls(${JSON.stringify(fields)}::jsonb),
           ${version}::int, ${ctx.now()}::timestamptz, ${ctx.now()}::timestamptz, ${Prisma.join(cells)}
    WHERE NOT EXISTS (SELECT FROM account_merges WHERE loser_external_id = ${externalId})
    ON CONFLICT (external_id) DO NOTHING`);
  if (rowCount === 0) throw await numberTaken(tx, externalId);
}

async function numberTaken(tx: Tx, number: string): Promise<ServiceError> {
  const { rows } = await tx.query<{ id: string; name: string }>(Prisma.sql`
    SELECT id, name FROM accounts WHERE external_id = ${number}
    UNION ALL
    SELECT a.id, a.name FROM account_merges m JOIN accounts a ON a.id = m.winner_id
    WHERE m.loser_external_id = ${number} LIMIT 1`);
  const account = rows[0]?.name ?? number;
  const detail = { number, account, accountId: rows[0]?.id ?? null };
  return new ServiceError('conflict', 'account-number-taken', `${account} has the number ${number}.`, detail);
}
