import { type Db, Prisma } from '@sleutel/db';
import { COLLISION_RULES, RehearsalFigures } from '@sleutel/domain/rehearsal';
import type { LeasedRehearsal } from './claim.ts';

type Tx = Pick<Db['pool'], 'query'>;

/** Adds up what was kept of a rehearsal, and its offers from the stage. */
export async function figuresOf(
  tx: Tx,
  { id, programmeId, from, until }: LeasedRehearsal,
  zone: string,
): Promise<RehearsalFigures> {
  const mine = Prisma.sql`rehearsal_id = ${id}::uuid`;
  const counts = await tx.query<object>(Prisma.sql`
    SELECT count(*) FILTER (WHERE people > 0)::int AS accounts, COALESCE(sum(people), 0)::int AS people,
           count(*) FILTER (WHERE arm = 'heldOut')::int AS "heldOut", COALESCE(sum(messages), 0)::int AS messages,
           COALESCE(sum(tasks), 0)::int AS tasks,
           (SELECT COALESCE(jsonb_object_agg(left_out, count), '{}') FROM (
              SELECT left_out, count(*) FROM public.rehearsal_accounts WHERE ${mine} AND left_out IS NOT NULL GROUP BY 1
            ) l) AS "leftOut",
           jsonb_build_object(
             'treated', count(*) FILTER (WHERE ordered_on IS NOT NULL AND arm = 'treated'),
             'heldOut', count(*) FILTER (WHERE ordered_on IS NOT NULL AND arm = 'heldOut'),
             'ordered', COALESCE(trim_scale(sum(ordered)), 0)::text) AS returned
    FROM public.rehearsal_accounts WHERE ${mine}`);
  const events = await tx.query<object>(Prisma.sql`
    SELECT ${byRule(mine, 'moved')} AS moved, ${byRule(mine, 'held')} AS held, ${byRule(mine, 'skipped')} AS skipped,
           ${byRule(mine, 'stopped')} AS stopped, min(at) AS "firstAt", max(at) AS "lastAt",
           count(*) FILTER (WHERE rule = ANY(${[...COLLISION_RULES]}::text[]))::int AS collisions
    FROM public.rehearsal_events WHERE ${mine} AND kind <> 'ordered'`);
  const offers = await tx.query<object>(Prisma.sql`
    SELECT o.key, count(c.id)::int AS codes, trim_scale(o.budget)::text AS budget,
           trim_scale(count(c.id) * o.reserved_per_code)::text AS reserved
    FROM offers o LEFT JOIN offer_codes c ON c.offer_id = o.id AND c.state <> 'released'
    WHERE o.programme_id = ${programmeId}::uuid GROUP BY o.id, o.key, o.budget, o.reserved_per_code ORDER BY o.key`);
  const weeks = await tx.query<object>(Prisma.sql`
    SELECT w.monday::date::text AS monday, ${countOf('entered')} AS entered, ${countOf('sent')} AS sent,
           ${countOf('moved')} AS moved, ${countOf('held')} AS held, ${countOf('code')} AS codes,
           COALESCE(trim_scale(sum((e.inputs->>'reserved')::numeric) FILTER (WHERE e.kind = 'code')), 0)::text AS reserved,
           count(DISTINCT e.account_id) FILTER (WHERE e.kind = 'ordered')::int AS ordered
    FROM generate_series(date_trunc('week', ${from}::timestamp), ${until}::timestamp, interval '1 week') AS w(monday)
    LEFT JOIN public.rehearsal_events e
      ON e.${mine} AND date_trunc('week', e.at AT TIME ZONE ${zone}) = w.monday
    GROUP BY w.monday ORDER BY w.monday`);
  // As JSON, so that moments are text.
  const all = { ...counts.rows[0], ...events.rows[0], offers: offers.rows, weeks: weeks.rows };
  return RehearsalFigures.parse(JSON.parse(JSON.stringify(all)));
}

function countOf(kind: string): Prisma.Sql {
  return Prisma.sql`count(*) FILTER (WHERE e.kind::text = ${kind})::int`;
}

function byRule(mine: Prisma.Sql, kind: string): Prisma.Sql {
  return Prisma.sql`(SELECT COALESCE(jsonb_object_agg(rule, count), '{}') FROM (
    SELECT rule, count(*) FROM public.rehearsal_events WHERE ${mine} AND kind::text = ${kind} GROUP BY 1) r)`;
}
