import { type Db, newId, Prisma } from '@sleutel/db';
import { type DerivedSign, type SignFacts, signsOf } from '@sleutel/domain/dossier';
import { companyDay } from '../company/index.ts';
import { groupBy } from '../core/index.ts';

type Tx = Pick<Db['pool'], 'query'>;

interface AccountSign extends DerivedSign {
  readonly accountId: string;
}

/** Makes the derived signals of some accounts what their dossiers say at a moment: new, moved, and gone ones. */
export async function refreshSignals(tx: Tx, accountIds: readonly string[], now: Date): Promise<number> {
  if (accountIds.length === 0) return 0;
  // Before what they follow from: a sign that somebody else brings meanwhile is none of those that may have to go.
  const known = await knownSigns(tx, accountIds);
  const facts = await signFacts(tx, accountIds);
  const today = await companyDay(tx, now);
  const signs = [...facts].flatMap(([accountId, known]) =>
    signsOf(known, today).map((sign) => ({ ...sign, accountId })),
  );
  const stays = new Set(signs.map(({ from }) => from));
  const gone = known.filter((from) => !stays.has(from));
  if (gone.length > 0)
    await tx.query(Prisma.sql`DELETE FROM signals WHERE derived_from = ANY(${gone}::text[])`);
  return writeSigns(tx, signs, now);
}

/** What the derived signals of some accounts follow from. */
async function knownSigns(tx: Tx, accountIds: readonly string[]): Promise<string[]> {
  const { rows } = await tx.query<{ from: string }>(Prisma.sql`
    SELECT derived_from AS "from" FROM signals
    WHERE account_id = ANY(${accountIds}::uuid[]) AND derived_from IS NOT NULL`);
  return rows.map(({ from }) => from);
}

async function writeSigns(tx: Tx, signs: readonly AccountSign[], now: Date): Promise<number> {
  if (signs.length === 0) return 0;
  const column = <T>(read: (sign: AccountSign) => T) => signs.map(read);
  const details = column(({ title }) => JSON.stringify(title === null ? {} : { title }));
  const { rowCount } = await tx.query(Prisma.sql`
    INSERT INTO signals (id, account_id, contact_id, kind, occurred_at, source, detail, derived_from,
                         created_at, updated_at)
    SELECT s.id, s.account_id, s.contact_id, s.kind::"SignalKind", s.day::timestamp AT TIME ZONE 'UTC', 'dossier',
           s.detail::jsonb, s.derived_from, ${now}, ${now}
    FROM unnest(${signs.map(() => newId(now))}::uuid[], ${column(({ accountId }) => accountId)}::uuid[],
                ${column(({ contactId }) => contactId)}::uuid[], ${column(({ kind }) => kind)}::text[],
                ${column(({ on }) => on)}::date[], ${details}::text[], ${column(({ from }) => from)}::text[])
      AS s(id, account_id, contact_id, kind, day, detail, derived_from)
    ON CONFLICT (derived_from) DO UPDATE
    SET kind = EXCLUDED.kind, occurred_at = EXCLUDED.occurred_at, contact_id = EXCLUDED.contact_id,
        detail = EXCLUDED.detail, updated_at = EXCLUDED.updated_at, version = signals.version + 1
    WHERE (signals.kind, signals.occurred_at, signals.contact_id, signals.detail)
      IS DISTINCT FROM (EXCLUDED.kind, EXCLUDED.occurred_at, EXCLUDED.contact_id, EXCLUDED.detail)`);
  return rowCount ?? 0;
}

type Owned<T> = T & { readonly accountId: string };

/** What signs follow from, a query for each noun, whatever the number of accounts. */
async function signFacts(tx: Tx, ids: readonly string[]): Promise<Map<string, SignFacts>> {
  const of = Prisma.sql`account_id = ANY(${ids}::uuid[])`;
  const rowsOf = async <T extends object>(query: Prisma.Sql) => {
    const { rows } = await tx.query<Owned<T>>(query);
    return groupBy(rows, ({ accountId }) => accountId);
  };
  const deliveries = await rowsOf<SignFacts['deliveries'][number]>(Prisma.sql`
    SELECT id, account_id AS "accountId", reference, promised_on AS "promisedOn", delivered_on AS "deliveredOn"
    FROM deliveries WHERE ${of} AND promised_on IS NOT NULL`);
  const promises = await rowsOf<SignFacts['promises'][number]>(Prisma.sql`
    SELECT id, account_id AS "accountId", summary, due_on AS "dueOn", kept_on AS "keptOn" FROM promises WHERE ${of}`);
  const complaints = await rowsOf<SignFacts['complaints'][number]>(Prisma.sql`
    SELECT id, account_id AS "accountId", summary, opened_on AS "openedOn", contact_id AS "contactId"
    FROM complaints WHERE ${of}`);
  const tenders = await rowsOf<SignFacts['tenders'][number]>(Prisma.sql`
    SELECT id, account_id AS "accountId", title, opened_on AS "openedOn" FROM tenders WHERE ${of}`);
  const rivals = await rowsOf<SignFacts['rivals'][number]>(Prisma.sql`
    SELECT a.id, account_id AS "accountId", c.name, seen_on AS "seenOn"
    FROM account_competitors a JOIN competitors c ON c.id = a.competitor_id WHERE ${of} AND seen_on IS NOT NULL`);
  return new Map(
    ids.map((id) => [
      id,
      {
        deliveries: deliveries.get(id) ?? [],
        promises: promises.get(id) ?? [],
        complaints: complaints.get(id) ?? [],
        tenders: tenders.get(id) ?? [],
        rivals: rivals.get(id) ?? [],
      },
    ]),
  );
}
