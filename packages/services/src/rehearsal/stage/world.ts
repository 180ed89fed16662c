import { type Db, inTransaction, Prisma } from '@sleutel/db';
import { recomputeRollUps } from '../../order/index.ts';

interface World {
  readonly programmeId: string;
  /** Around everybody, since others may enter later. */
  readonly everybody: boolean;
  readonly since: Date;
  readonly until: Date;
}

/** What really happened around those who entered, kept ready to appear when its time has come. */
export async function readyWorld(
  pool: Db['pool'],
  { programmeId, everybody, since, until }: World,
): Promise<void> {
  const own = Prisma.sql`programme_id = ${programmeId}::uuid`;
  const window = Prisma.sql`m.sent_at > ${since} AND m.sent_at <= ${until} AND m.programme_id <> ${programmeId}::uuid`;
  const statements = [
    Prisma.sql`CREATE UNLOGGED TABLE stage_messages (LIKE messages INCLUDING DEFAULTS)`,
    Prisma.sql`
      INSERT INTO stage_messages
      SELECT m.* FROM public.messages m
      WHERE (${everybody} OR m.account_id IN (SELECT account_id FROM enrolments WHERE ${own})) AND ${window}
      UNION
      SELECT m.* FROM public.messages m
      WHERE m.contact_id IN (SELECT contact_id FROM enrolments WHERE ${own}) AND ${window}`,
    Prisma.sql`CREATE UNLOGGED TABLE stage_events AS
      SELECT e.* FROM public.message_events e JOIN stage_messages m ON m.id = e.message_id`,
  ];
  for (const statement of statements) await pool.query(statement);
}

let columns: Promise<string> | undefined;

/** The columns of messages that are written: those that follow from others are not. */
async function writtenColumns(pool: Db['pool']): Promise<string> {
  const { rows } = await pool.query<{ names: string }>(`
    SELECT string_agg(quote_ident(attname), ', ') AS names FROM pg_attribute
    WHERE attrelid = 'public.messages'::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''`);
  return rows[0]?.names ?? '';
}

export interface Moment {
  readonly before: Date;
  readonly now: Date;
  /** In the company's zone. */
  readonly today: string;
}

/** Sets the clock, and lets what other programmes sent and what came of it until then be seen. */
export async function setClock(pool: Db['pool'], { before, now, today }: Moment): Promise<void> {
  await pool.query(Prisma.sql`UPDATE stage_clock SET now = ${now}, today = ${today}::date`);
  columns ??= writtenColumns(pool);
  const written = Prisma.raw(await columns);
  await pool.query(Prisma.sql`
    WITH came AS (
      INSERT INTO messages (${written}) SELECT ${written} FROM stage_messages WHERE sent_at > ${before} AND sent_at <= ${now}
    )
    INSERT INTO message_events SELECT * FROM stage_events WHERE occurred_at > ${before} AND occurred_at <= ${now}`);
}

/** Sums the orders anew of all accounts, or of those, of a programme or of all, that ordered between two days. */
export async function sumOrders(
  pool: Db['pool'],
  changed: { readonly programmeId: string | null; readonly from: string; readonly until: string } | null,
): Promise<void> {
  const which = changed
    ? Prisma.sql`
        SELECT DISTINCT o.account_id FROM orders o
        WHERE o.ordered_on >= ${changed.from}::date AND o.ordered_on < ${changed.until}::date
          AND (${changed.programmeId}::uuid IS NULL OR o.account_id IN (
            SELECT account_id FROM programme_arms WHERE programme_id = ${changed.programmeId}::uuid))`
    : Prisma.sql`SELECT id AS account_id FROM accounts`;
  await inTransaction(pool, async (tx) => {
    await tx.query('CREATE TEMPORARY TABLE stage_ordered (account_id uuid PRIMARY KEY) ON COMMIT DROP');
    const { rowCount } = await tx.query(Prisma.sql`INSERT INTO stage_ordered ${which}`);
    if ((rowCount ?? 0) > 0) await recomputeRollUps(tx, 'stage_ordered');
  });
}
