import { Prisma } from '@sleutel/db';
import { z } from 'zod';
import { defineVerb } from '../../core/index.ts';
import { ChosenAccounts, idsOfChosen } from '../chosen.ts';
import { comingMeeting, namedInPlan, openPromise, openTask, unnamedPromise } from './held.ts';

/** What managers of accounts have open there, which a successor would have to know of. */
export interface OpenWork {
  /** How many accounts somebody else manages until now. */
  readonly accounts: number;
  /** Those who do, by name. */
  readonly managers: readonly string[];
  readonly tasks: number;
  readonly promises: number;
  /** Promises in nobody's name, which are whoever's the account is, in any case. */
  readonly unnamed: number;
  /** Meetings to come that they take part in. */
  readonly meetings: number;
  /** Plans that name them. */
  readonly plans: number;
  /** How many of those plans somebody approved as they are. */
  readonly signed: number;
}

/** Counts what would change hands if somebody took these accounts over. */
export const openWork = defineVerb({
  name: 'account.openWork',
  input: z.object({ accounts: ChosenAccounts, to: z.string() }),
  run: async (ctx, { accounts, to }): Promise<OpenWork> => {
    const chosen = await idsOfChosen(ctx, accounts);
    const { rows } = await ctx.db.pool.query<OpenWork>(Prisma.sql`
      WITH w AS MATERIALIZED (
        SELECT a.id AS account_id, a.owner_id AS of FROM accounts a
        WHERE a.id IN (${chosen}) AND a.owner_id <> ${to}
      ), named AS MATERIALIZED (
        SELECT EXISTS (SELECT FROM plan_sign_offs o WHERE o.plan_id = n.id AND o.version = n.version) AS signed
        FROM plans n JOIN w ON ${namedInPlan}
      )
      SELECT (SELECT count(*) FROM w)::int AS accounts,
             ARRAY(SELECT u.name FROM users u WHERE u.id IN (SELECT of FROM w) ORDER BY u.name, u.id) AS managers,
             (SELECT count(*) FROM tasks t JOIN w ON ${openTask})::int AS tasks,
             (SELECT count(*) FROM promises p JOIN w ON ${openPromise})::int AS promises,
             (SELECT count(*) FROM promises p JOIN w ON ${unnamedPromise})::int AS unnamed,
             (SELECT count(*) FROM meetings m JOIN w ON ${comingMeeting(ctx.now())})::int AS meetings,
             (SELECT count(*) FROM named)::int AS plans,
             (SELECT count(*) FILTER (WHERE signed) FROM named)::int AS signed`);
    const [row] = rows;
    if (!row) throw new Error('counting open work gave no row');
    return row;
  },
});
