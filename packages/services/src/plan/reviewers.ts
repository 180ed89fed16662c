import { Prisma } from '@sleutel/db';

/** SQL of who goes through a plan `p` of an account `a`: whoever looks after the account, and the plan's group. */
export const reviewers = Prisma.sql`(
  SELECT a.owner_id AS user_id WHERE a.owner_id IS NOT NULL
  UNION SELECT pm.user_id FROM plan_members pm WHERE pm.plan_id = p.id)`;
