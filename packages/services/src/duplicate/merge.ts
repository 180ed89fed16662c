import { type Connection, inContendedTransaction, newId, Prisma } from '@sleutel/db';
import { z } from 'zod';
import { ancestryOf, queueToRelate } from '../account/ancestry.ts';
import { accountColumns, lockAccount } from '../account/lock.ts';
import { type Authorised, auditSql, defineVerb, ServiceError } from '../core/index.ts';
import { recordChanges } from '../field-change/index.ts';
import { recomputeRollUps } from '../order/index.ts';
import { moveEverything, type Pair } from './move.ts';
import { refuseWhileTailored } from './tailored.ts';

/** The fields one may take from the account that goes. Its parent, tags and own columns are not a matter of choice. */
export const mergeFields = [
  'name',
  'domain',
  'taxId',
  'industry',
  'region',
  'country',
  'employees',
  'ownerId',
  'language',
  'timeZone',
  'currency',
  'leadSource',
] as const;
export type MergeField = (typeof mergeFields)[number];

const Input = z.object({
  winner: z.object({ id: z.uuid(), version: z.int().min(1) }),
  loser: z.object({ id: z.uuid(), version: z.int().min(1) }),
  /** Whose values the account that stays takes from the one that goes. */
  take: z.array(z.enum(mergeFields)).default([]),
});
type Input = z.output<typeof Input>;
type Ctx = Authorised<'duplicate.merge'>;
type Locked = Awaited<ReturnType<typeof lockAccount>>;

export interface Merged {
  readonly id: string;
  readonly mergeId: string;
  /** How many rows went over, by table. */
  readonly moved: Readonly<Record<string, number>>;
}

/**
 * Makes two accounts one: the loser's people, orders, dossier, plan, programmes and e-mails go over to the winner, and
 * the loser goes. All of it is kept as it was, and imports that use the old number find the winner. Where a programme
 * wrote to one of them and held the other out, the account counts for neither side of its comparison any more.
 * @throws ServiceError `conflict` while an import runs or when one of them was changed meanwhile, `refused` while one
 * reads words of its own in a programme that runs
 */
export const mergeAccounts = defineVerb({
  name: 'duplicate.merge',
  input: Input,
  run: async (ctx, input): Promise<Merged> => {
    const { winner, loser } = input;
    if (winner.id === loser.id) {
      throw new ServiceError('invalid', 'merge-with-itself', 'An account cannot be merged with itself.');
    }
    return inContendedTransaction(ctx.db.pool, (client) => merge(client, ctx, input));
  },
});

async function merge(client: Connection, ctx: Ctx, input: Input): Promise<Merged> {
  const pair: Pair = { winnerId: input.winner.id, loserId: input.loser.id };
  await refuseWhileImporting(client);
  await refuseWhileTailored(client, pair);
  await client.query(queueToRelate);
  const locked = await lockBoth(client, input);
  const { rows } = await client.query<{ row: { external_id: string; name: string } }>(
    'SELECT to_jsonb(a) AS row FROM accounts a WHERE id = $1',
    [pair.loserId],
  );
  const loser = rows[0]?.row;
  const parentId = await parentAfter(client, pair);
  const { moved, dropped } = await moveEverything(client, pair);
  await replaceInAudiences(client, pair, ctx.now());
  await takeValues(client, ctx, pair, { take: input.take, parentId, locked });
  await rollUpAnew(client, pair);
  await client.query('DELETE FROM accounts WHERE id = $1', [pair.loserId]);
  const mergeId = newId(ctx.now());
  await client.query(Prisma.sql`
    INSERT INTO account_merges (id, winner_id, loser_id, loser_external_id, loser_name, loser, taken, moved, dropped,
      by_user_id, merged_at)
    VALUES (${mergeId}, ${pair.winnerId}, ${pair.loserId}, ${loser?.external_id}, ${loser?.name},
      ${JSON.stringify(loser)}, ${input.take}, ${JSON.stringify(moved)}, ${JSON.stringify(dropped)},
      ${ctx.actor.kind === 'user' ? ctx.actor.id : null}, ${ctx.now()})`);
  const counts = Object.fromEntries(Object.entries(moved).map(([table, keys]) => [table, keys.length]));
  await auditSql(client, ctx, 'duplicate.merge', 'account', pair.winnerId, { loser: pair.loserId, mergeId });
  return { id: pair.winnerId, mergeId, moved: counts };
}

/** An import holds on to accounts that it found at its beginning. */
async function refuseWhileImporting(client: Connection): Promise<void> {
  const { rows } = await client.query<{ taken: boolean }>(
    `SELECT pg_try_advisory_xact_lock(hashtext('sleutel:import')) AS taken`,
  );
  if (rows[0]?.taken === true) return;
  throw new ServiceError('conflict', 'import-running', 'An import is running; wait for its end.');
}

/** In the order of their ids, so that two merges of the same accounts wait for each other instead of for ever. */
async function lockBoth(client: Connection, { winner, loser }: Input) {
  const locked = new Map<string, Locked>();
  for (const { id, version } of [winner, loser].toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const row = await lockAccount(client, id);
    if (row.version !== version) {
      throw new ServiceError(
        'conflict',
        'changed-meanwhile',
        'Somebody changed one of these accounts meanwhile.',
        {
          id,
          version: row.version,
        },
      );
    }
    locked.set(id, row);
  }
  return locked;
}

/**
 * Programmes that were not launched name accounts; what was launched goes by its people. As they are now nobody has
 * approved them: they are drafts again.
 */
async function replaceInAudiences(client: Connection, { winnerId, loserId }: Pair, at: Date): Promise<void> {
  await client.query(Prisma.sql`
    WITH named AS (
      UPDATE programmes SET audience = jsonb_set(audience, '{accountIds}', (
          SELECT jsonb_agg(DISTINCT CASE v WHEN ${loserId}::text THEN ${winnerId}::text ELSE v END)
          FROM jsonb_array_elements_text(audience->'accountIds') v)),
        state = CASE WHEN state IN ('inReview', 'approved') THEN 'draft' ELSE state END, content_hash = NULL,
        version = version + 1, updated_at = ${at}
      WHERE launched_at IS NULL AND audience->'accountIds' ? ${loserId}::text
      RETURNING id
    )
    UPDATE programme_approvals a SET voided_at = ${at}, void_reason = 'edited'
    FROM named WHERE a.programme_id = named.id AND a.voided_at IS NULL`);
}

/**
 * What the account that stays stands below. All that stood below the one that goes comes below it: where it was among
 * these itself, it takes the place of the one that goes.
 */
async function parentAfter(client: Connection, { winnerId, loserId }: Pair): Promise<string | null> {
  const [, ...overWinner] = await ancestryOf(client, winnerId);
  const [, ...overLoser] = await ancestryOf(client, loserId);
  if (overWinner.includes(loserId)) return overLoser[0] ?? null;
  return overWinner[0] ?? (overLoser.includes(winnerId) ? null : (overLoser[0] ?? null));
}

interface Taking {
  readonly take: readonly MergeField[];
  readonly parentId: string | null;
  readonly locked: ReadonlyMap<string, Locked>;
}

async function takeValues(
  client: Connection,
  ctx: Ctx,
  { winnerId, loserId }: Pair,
  { take, parentId, locked }: Taking,
): Promise<void> {
  const [winner, loser] = [locked.get(winnerId), locked.get(loserId)];
  if (!winner || !loser) return;
  const set = take.map((field) => {
    const column = Prisma.raw(accountColumns.get(field)?.name ?? field);
    return Prisma.sql`${column} = l.${column},`;
  });
  await client.query(Prisma.sql`
    UPDATE accounts w SET ${Prisma.join([Prisma.empty, ...set], ' ')} fields = l.fields || w.fields,
      tags = (SELECT COALESCE(array_agg(DISTINCT t ORDER BY t), '{}') FROM unnest(w.tags || l.tags) t),
      marked_key = w.marked_key OR l.marked_key, parent_id = ${parentId}::uuid,
      version = w.version + 1, updated_at = ${ctx.now()}
    FROM accounts l WHERE w.id = ${winnerId}::uuid AND l.id = ${loserId}::uuid`);
  const changes = take.map((field) => ({
    field,
    before: winner[field] ?? null,
    after: loser[field] ?? null,
  }));
  const subject = { entity: 'account', entityId: winnerId, accountId: winnerId };
  await recordChanges(client, ctx, subject, winner.version + 1, changes);
}

async function rollUpAnew(client: Connection, { winnerId, loserId }: Pair): Promise<void> {
  await client.query('CREATE TEMP TABLE merged_accounts (account_id uuid NOT NULL) ON COMMIT DROP');
  await client.query('INSERT INTO merged_accounts VALUES ($1), ($2)', [winnerId, loserId]);
  await recomputeRollUps(client, 'merged_accounts');
}
