import { newId, Prisma } from '@sleutel/db';
import { z } from 'zod';
import { loadCompany } from '../company/index.ts';
import { type Authorised, audit, defineVerb, notFound, ServiceError } from '../core/index.ts';
import { ChosenAccounts, idsOfChosen } from './chosen.ts';
import { handOver } from './hand-over/index.ts';

const Tag = z.string().trim().min(1).max(60);

/** What is changed in all of them; what is left out stays. */
const Change = z
  .object({
    /** Null takes the owner away. */
    owner: z.string().nullable().optional(),
    /** What the managers until now have open there goes to the new owner along with the accounts. */
    handOver: z
      .object({
        /** Tasks, promises that are not kept, and their place in meetings to come. */
        work: z.boolean().default(false),
        /** Their place in plans; that voids the approvals of these. */
        plans: z.boolean().default(false),
      })
      .optional(),
    addTags: z.array(Tag).max(20).default([]),
    removeTags: z.array(Tag).max(20).default([]),
  })
  .refine((change) => change.owner !== undefined || change.addTags.length + change.removeTags.length > 0, {
    error: 'changes nothing',
  })
  .refine(({ owner, handOver }) => handOver === undefined || typeof owner === 'string', {
    error: 'hands over to nobody',
  });
type Change = z.infer<typeof Change>;

const Input = z.object({ accounts: ChosenAccounts, change: Change });

export interface BulkResult {
  /** Names the change, to take it back. */
  readonly changeId: string;
  /** How many are different now. */
  readonly changed: number;
}

type Tx = Prisma.TransactionClient;
type Ctx = Authorised<'account.bulkUpdate'>;

/**
 * Gives many accounts an owner or tags in one statement, and the owner what the one before has open there where that is
 * asked for. What each was before is kept, so that it can be undone.
 */
export const bulkUpdateAccounts = defineVerb({
  name: 'account.bulkUpdate',
  input: Input,
  run: async (ctx, { accounts, change }): Promise<BulkResult> => {
    const chosen = await idsOfChosen(ctx, accounts);
    const { timeZone } = await loadCompany(ctx.db);
    const work = { chosen, change, timeZone };
    return ctx.db.prisma.$transaction((tx) => changeAll(tx, ctx, work), { timeout: 60_000 });
  },
});

interface Work {
  readonly chosen: Prisma.Sql;
  readonly change: Change;
  readonly timeZone: string;
}

async function changeAll(tx: Tx, ctx: Ctx, { chosen, change, timeZone }: Work): Promise<BulkResult> {
  await refuseUnknownOwner(tx, change.owner);
  const at = ctx.now();
  const changeId = newId(at);
  const owner = change.owner === undefined ? Prisma.sql`a.owner_id` : Prisma.sql`${change.owner}::text`;
  const changed = await tx.$executeRaw(Prisma.sql`
    WITH before AS MATERIALIZED (
      SELECT a.id, a.owner_id, a.tags, ${owner} AS next_owner, ${tagsAfter(change)} AS next_tags
      FROM accounts a WHERE a.id IN (${chosen}) ORDER BY a.id FOR NO KEY UPDATE
    ), changed AS (
      UPDATE accounts a SET owner_id = b.next_owner, tags = b.next_tags, version = a.version + 1, updated_at = ${at}
      FROM before b
      WHERE a.id = b.id AND (a.owner_id, a.tags) IS DISTINCT FROM (b.next_owner, b.next_tags)
      RETURNING a.id
    )
    INSERT INTO bulk_changes (change_id, account_id, changed_at, by_user_id, owner_before, tags_before, owner_after,
                              tags_after)
    SELECT ${changeId}::uuid, b.id, ${at}, ${ctx.actor.id}, b.owner_id, b.tags, b.next_owner, b.next_tags
    FROM before b JOIN changed c ON c.id = b.id`);
  await keepFields(tx, ctx, changeId);
  if (change.handOver) await handOver(tx, ctx, { changeId, timeZone }, change.handOver);
  await audit(tx, ctx, 'account.bulkUpdate', 'account', null, { changeId, changed, ...change });
  return { changeId, changed };
}

/** New ones behind those that are there, each once. */
function tagsAfter({ addTags, removeTags }: Change): Prisma.Sql {
  if (addTags.length + removeTags.length === 0) return Prisma.sql`a.tags`;
  return Prisma.sql`ARRAY(
    SELECT own.tag FROM unnest(a.tags || ${addTags}::text[]) WITH ORDINALITY AS own(tag, place)
    WHERE own.tag <> ALL(${removeTags}::text[]) GROUP BY own.tag ORDER BY min(own.place))`;
}

async function refuseUnknownOwner(tx: Tx, owner: string | null | undefined): Promise<void> {
  if (typeof owner !== 'string') return;
  const user = await tx.user.findUnique({ where: { id: owner }, select: { disabledAt: true } });
  if (user === null) throw notFound('user', owner);
  if (user.disabledAt === null) return;
  throw new ServiceError('refused', 'user-disabled', 'This user may not sign in any more.', { owner });
}

/** The history of each account's fields has the change as it has any other. */
async function keepFields(tx: Tx, ctx: Ctx, changeId: string): Promise<void> {
  await tx.$executeRaw(Prisma.sql`
    INSERT INTO field_changes (id, account_id, entity, entity_id, field, before, after, version, at, actor)
    SELECT gen_random_uuid(), a.id, 'account', a.id::text, f.field, f.before, f.after, a.version, ${ctx.now()},
           ${ctx.actor.id}
    FROM bulk_changes c JOIN accounts a ON a.id = c.account_id
    CROSS JOIN LATERAL (VALUES
      ('ownerId', to_jsonb(c.owner_before), to_jsonb(c.owner_after)),
      ('tags', to_jsonb(c.tags_before), to_jsonb(c.tags_after))) AS f(field, before, after)
    WHERE c.change_id = ${changeId}::uuid AND f.before IS DISTINCT FROM f.after`);
}
