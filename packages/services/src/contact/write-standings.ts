import { Prisma } from '@sleutel/db';
import type { Verb } from '@sleutel/domain/user';
import type { Authorised } from '../core/index.ts';
import type { StandingChange } from './change.ts';
import { keepStandingChanges } from './field-changes.ts';
import type { StandingImage } from './image.ts';
import type { LockedMap } from './lock-map.ts';

type Tx = Prisma.TransactionClient;

const columns: Readonly<Record<keyof StandingImage, string>> = {
  title: 'title',
  department: 'department',
  role: 'role',
  influence: 'influence',
  stance: 'stance',
  reportsToId: 'reports_to_id',
  lastTouchedAt: 'last_touched_at',
  leftOn: 'left_on',
  mapX: 'map_x',
  mapY: 'map_y',
  importId: 'import_id',
};

const names = Prisma.raw(Object.values(columns).join(', '));
const ofNew = Prisma.raw(
  Object.values(columns)
    .map((name) => `n.${name}`)
    .join(', '),
);
const placeOnly: ReadonlySet<string> = new Set(['mapX', 'mapY']);

/**
 * Writes where people stand afterwards, a statement for each kind of change however many they are. Every change makes
 * a new version of the standing, except of where it is drawn.
 */
export async function writeStandings<V extends Verb>(
  tx: Tx,
  ctx: Authorised<V>,
  map: LockedMap,
  changes: readonly StandingChange[],
): Promise<void> {
  const at = ctx.now();
  const rows = changes.flatMap(({ contactId, after }) =>
    after === null
      ? []
      : [
          {
            contact_id: contactId,
            after: asColumns(after),
            counts: Object.keys(after).some((field) => !placeOnly.has(field)),
          },
        ],
  );
  const isThere = ({ contact_id: id }: { readonly contact_id: string }) => map.people.has(id);
  const gone = changes.filter(({ after }) => after === null).map(({ contactId }) => contactId);
  await update(tx, map.accountId, rows.filter(isThere), at);
  await insert(
    tx,
    map.accountId,
    rows.filter((row) => !isThere(row)),
    at,
  );
  if (gone.length > 0) {
    await tx.accountContact.deleteMany({ where: { accountId: map.accountId, contactId: { in: gone } } });
  }
  await keepStandingChanges(tx, ctx, map, changes);
}

interface Row {
  readonly contact_id: string;
  readonly after: Readonly<Record<string, unknown>>;
  readonly counts: boolean;
}

function asColumns(image: Partial<StandingImage>): Record<string, unknown> {
  const fields = Object.keys(image) as (keyof StandingImage)[];
  return Object.fromEntries(fields.map((field) => [columns[field], image[field]]));
}

async function update(tx: Tx, accountId: string, rows: readonly Row[], at: Date): Promise<void> {
  if (rows.length === 0) return;
  await tx.$executeRaw(Prisma.sql`
    UPDATE account_contacts k
    SET (${names}) = (SELECT ${ofNew} FROM jsonb_populate_record(k, c.after) AS n),
        version = k.version + c.counts::int,
        updated_at = CASE WHEN c.counts THEN ${at}::timestamptz ELSE k.updated_at END
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS c(contact_id uuid, after jsonb, counts boolean)
    WHERE k.account_id = ${accountId}::uuid AND k.contact_id = c.contact_id`);
}

async function insert(tx: Tx, accountId: string, rows: readonly Row[], at: Date): Promise<void> {
  if (rows.length === 0) return;
  await tx.$executeRaw(Prisma.sql`
    INSERT INTO account_contacts (account_id, contact_id, ${names}, updated_at)
    SELECT ${accountId}::uuid, c.contact_id, ${ofNew}, ${at}::timestamptz
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS c(contact_id uuid, after jsonb),
      LATERAL jsonb_populate_record(NULL::account_contacts, c.after) AS n`);
}
