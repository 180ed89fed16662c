import { type Db, Prisma } from '@sleutel/db';
import { ServiceError } from '../core/index.ts';
import type { Change, Subject } from './record.ts';

type Tx = Pick<Db['pool'], 'query'>;

/** What a client built its change on, and what there is now. */
interface Attempt {
  readonly changes: readonly Change[];
  /** The version the client saw. */
  readonly base: number;
  readonly current: number;
}

interface Later {
  readonly field: string | null;
  readonly version: number;
  readonly at: Date;
  readonly name: string | null;
}

/**
 * Refuses with `conflict` where somebody changed one of the same fields since the client looked; its `detail` says
 * what they made of them, who and when. Changes of other fields do not meet. A version nobody kept a change of (an
 * import, a rule) may have touched anything, and counts as one that met. The subject's row has to be locked.
 */
export async function refuseOverwriting(tx: Tx, subject: Subject, attempt: Attempt): Promise<void> {
  const { changes, base, current } = attempt;
  if (base === current || changes.length === 0) return;
  const later = await laterChanges(tx, subject, base);
  const fields = new Set(changes.map(({ field }) => field));
  const met = later.findLast(({ field }) => field === null || fields.has(field));
  const known = new Set(later.map(({ version }) => version)).size;
  if (!met && base < current && known === current - base) return;
  throw new ServiceError(
    'conflict',
    'changed-meanwhile',
    `Somebody changed this ${subject.entity} meanwhile.`,
    {
      version: current,
      values: Object.fromEntries(changes.map(({ field, before }) => [field, before])),
      by: met?.name ?? null,
      at: met?.at.toISOString() ?? null,
    },
  );
}

async function laterChanges(tx: Tx, { entity, entityId }: Subject, base: number): Promise<Later[]> {
  const { rows } = await tx.query<Later>(Prisma.sql`
    SELECT c.field, c.version, c.at, u.name FROM field_changes c LEFT JOIN users u ON u.id = c.actor
    WHERE c.entity = ${entity} AND c.entity_id = ${entityId} AND c.version > ${base}
    ORDER BY c.version, c.id`);
  return rows;
}
