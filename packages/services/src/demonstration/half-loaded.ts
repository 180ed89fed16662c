import type { ServiceContext } from '../core/index.ts';

type Reader = Pick<ServiceContext, 'db'>;

/**
 * Whether a demonstration was begun and never finished, as when the machine was switched off meanwhile. The company is
 * marked first of all and the audit written last, before anybody could sign in.
 */
export async function isHalfLoaded({ db }: Reader): Promise<boolean> {
  const marked = await db.prisma.company.count({ where: { demonstration: true } });
  if (marked === 0) return false;
  return (await db.prisma.auditEntry.count({ where: { verb: 'demonstration.load' } })) === 0;
}

/** Takes away what an interrupted demonstration left; nothing else can be there. */
export async function clearHalfLoaded({ db }: Reader): Promise<void> {
  if (!(await isHalfLoaded({ db }))) return;
  const { rows } = await db.pool.query<{ name: string }>(
    `SELECT quote_ident(relname) AS name FROM pg_class
     WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND relname <> '_prisma_migrations'`,
  );
  await db.pool.query(`TRUNCATE ${rows.map((row) => row.name).join(', ')}`);
}
