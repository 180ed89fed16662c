import { type Db, Prisma } from '@sleutel/db';
import type { DossierFacts } from '@sleutel/domain/dossier';
import { dayIn } from '@sleutel/domain/enrolment';

/** What is known of an account, counted in one query, at a moment in the zone in which days begin and end. */
export async function dossierFacts(
  db: Db,
  accountId: string,
  zone: string,
  now: Date,
): Promise<DossierFacts | null> {
  const today = dayIn(zone, now);
  const of = Prisma.sql`account_id = a.id`;
  const counted = (from: string, condition = Prisma.sql`true`) =>
    Prisma.sql`(SELECT count(*)::int FROM ${Prisma.raw(from)} WHERE ${of} AND ${condition})`;
  const { rows } = await db.pool.query<DossierFacts>(Prisma.sql`
    SELECT d.description IS NOT NULL AS description, d.history IS NOT NULL AS history,
      d.organisation IS NOT NULL AS organisation, d.surroundings IS NOT NULL AS surroundings,
      d.decision_note IS NOT NULL AS "decisionNote",
      a.industry IS NOT NULL AS industry, a.employees IS NOT NULL AS employees,
      ${counted('deliveries')} AS deliveries,
      ${counted('tenders')} AS tenders,
      ${counted('tenders', Prisma.sql`outcome <> 'open' AND reason IS NOT NULL`)} AS "tendersReasoned",
      ${counted('interactions')} AS interactions,
      ${today}::date - (SELECT (max(happened_at) AT TIME ZONE ${zone})::date FROM interactions WHERE ${of}) AS "daysSinceInteraction",
      ${counted('complaints', Prisma.sql`answer IS NULL`)} AS "complaintsUnanswered",
      ${counted('tasks', Prisma.sql`done_at IS NULL`)}
        + ${counted('promises', Prisma.sql`kept_on IS NULL AND due_on >= ${today}::date`)} AS "nextSteps",
      ${counted('decision_stages')} AS stages,
      ${counted('decision_stages', Prisma.sql`contact_ids <> '{}'`)} AS "stagesWithPeople",
      ${counted('account_contacts', Prisma.sql`role IN ('decisionMaker', 'economicBuyer') AND left_on IS NULL`)}
        AS "decisionMakers",
      ${counted('account_competitors')} AS rivals,
      ${counted('account_competitors', Prisma.sql`share_of_wallet IS NOT NULL`)} AS "rivalsWithShare",
      ${counted('account_competitors', Prisma.sql`COALESCE(strengths, weaknesses) IS NOT NULL`)}
        AS "rivalsWithStrengths",
      ${today}::date - (SELECT max(seen_on) FROM account_competitors WHERE ${of}) AS "daysSinceRivalSeen"
    FROM accounts a LEFT JOIN dossiers d ON d.account_id = a.id WHERE a.id = ${accountId}::uuid`);
  return rows[0] ?? null;
}
