import { type Db, Prisma } from '@sleutel/db';

/** Those who write and approve on the stage: a draft is played as if both sides had agreed to it as it is. */
export const PLAYERS = {
  author: 'rehearsal-author',
  sales: 'rehearsal-sales',
  marketing: 'rehearsal-marketing',
} as const;

export interface Cast {
  readonly programmeId: string;
  /** When the rehearsal begins. */
  readonly from: Date;
  readonly today: string;
  /** The real moment: as far as its start, or now, lies behind the rehearsal's, its other days are moved too. */
  readonly now: Date;
}

/** Puts on the stage what has to be there before it begins: the draft, the team, who is busy elsewhere, the analysis. */
export async function castStage(pool: Db['pool'], { programmeId, from, today, now }: Cast): Promise<void> {
  const id = Prisma.sql`${programmeId}::uuid`;
  const begins = Prisma.sql`(SELECT GREATEST(starts_at, ${now}::timestamptz) FROM public.programmes WHERE id = ${id})`;
  const shift = Prisma.sql`(${from}::timestamptz - ${begins})`;
  const statements = [
    Prisma.sql`INSERT INTO stage_clock (now, today) VALUES (${from}, ${today}::date)`,
    Prisma.sql`INSERT INTO users SELECT * FROM public.users`,
    Prisma.sql`
      INSERT INTO users (id, name, email, role, updated_at)
      VALUES (${PLAYERS.author}, 'Author', 'author@rehearsal.invalid', 'marketer', ${from}),
             (${PLAYERS.sales}, 'Sales', 'sales@rehearsal.invalid', 'sales', ${from}),
             (${PLAYERS.marketing}, 'Marketing', 'marketing@rehearsal.invalid', 'marketer', ${from})`,
    Prisma.sql`INSERT INTO programmes SELECT * FROM public.programmes WHERE id = ${id} OR launched_at <= ${from}`,
    Prisma.sql`
      UPDATE programmes
      SET state = 'draft', content_hash = NULL, launched_at = NULL, stopped_at = NULL, starts_at = NULL, ends_at = ends_at + ${shift}
      WHERE id = ${id}`,
    Prisma.sql`
      INSERT INTO sequence_versions SELECT * FROM public.sequence_versions
      WHERE programme_id <> ${id} AND programme_id IN (SELECT id FROM programmes)`,
    Prisma.sql`
      INSERT INTO sequence_versions (id, programme_id, number, steps, created_at)
      SELECT id, programme_id, number, steps, created_at FROM public.sequence_versions
      WHERE programme_id = ${id} ORDER BY number DESC LIMIT 1`,
    Prisma.sql`INSERT INTO templates SELECT * FROM public.templates WHERE programme_id = ${id} AND current`,
    Prisma.sql`INSERT INTO offers SELECT * FROM public.offers WHERE programme_id = ${id}`,
    Prisma.sql`
      UPDATE offers SET issued = 0, redeemed = 0, spent = 0, valid_until = valid_until + ${shift}
      WHERE programme_id = ${id}`,
    ...others(id, from),
    ...analysis(today),
  ];
  for (const statement of statements) await pool.query(statement);
}

/** Who was under way in other programmes; they stay where they are, since when they would have moved is not known. */
function others(id: Prisma.Sql, from: Date): Prisma.Sql[] {
  return [
    Prisma.sql`
      INSERT INTO enrolments SELECT * FROM public.enrolments
      WHERE programme_id <> ${id} AND entered_at <= ${from} AND (ended_at IS NULL OR ended_at > ${from})`,
    Prisma.sql`
      UPDATE enrolments SET state = 'active', due_at = NULL, ended_at = NULL, lease_token = NULL, lease_until = NULL`,
    Prisma.sql`
      UPDATE programmes p
      SET state = CASE WHEN EXISTS (SELECT FROM enrolments WHERE programme_id = p.id)
                       THEN 'live'::public."ProgrammeState" ELSE 'finished' END
      WHERE id <> ${id}`,
  ];
}

/** The two last analyses of days before: what the house knew then, and what it compares with. */
function analysis(today: string): Prisma.Sql[] {
  return [
    Prisma.sql`
      INSERT INTO analysis_runs SELECT * FROM public.analysis_runs WHERE as_of < ${today}::date
      ORDER BY as_of DESC, created_at DESC, id DESC LIMIT 2`,
    Prisma.sql`
      INSERT INTO analysis_snapshots
      SELECT s.* FROM public.analysis_snapshots s JOIN analysis_runs r ON r.id = s.run_id`,
  ];
}
