import { type Db, Prisma } from '@sleutel/db';

/** What an entry of the audit was about, as far as it has a page of its own. */
export interface AuditSubject {
  readonly kind: 'account' | 'contact' | 'import' | 'programme' | 'segment' | 'user' | 'webhookEndpoint';
  readonly id: string;
  /** Null where it is gone, or has none any more. */
  readonly name: string | null;
}

export interface About {
  readonly entity: string;
  readonly entityId: string | null;
  readonly detail: Readonly<Record<string, unknown>>;
}

type Key = Omit<AuditSubject, 'name'>;

const kinds: Readonly<Record<string, AuditSubject['kind']>> = {
  account: 'account',
  contact: 'contact',
  // Of an account, whose id it goes by.
  dossier: 'account',
  import: 'import',
  programme: 'programme',
  segment: 'segment',
  user: 'user',
  webhookEndpoint: 'webhookEndpoint',
};

/** Whom or what entries were about, in their order: itself, or the account that it belongs to. */
export async function subjectsOf(
  pool: Db['pool'],
  entries: readonly About[],
): Promise<(AuditSubject | null)[]> {
  const keys = entries.map(keyOf);
  const names = await namesOf(
    pool,
    keys.filter((key) => key !== null),
  );
  return keys.map((key) => key && { ...key, name: names.get(`${key.kind} ${key.id}`) ?? null });
}

function keyOf({ entity, entityId, detail }: About): Key | null {
  const kind = kinds[entity];
  if (kind !== undefined && entityId !== null) return { kind, id: entityId };
  const { accountId } = detail;
  return typeof accountId === 'string' ? { kind: 'account', id: accountId } : null;
}

interface NameRow extends Key {
  readonly name: string | null;
}

async function namesOf(pool: Db['pool'], keys: readonly Key[]): Promise<Map<string, string | null>> {
  const ids = (kind: Key['kind']) => keys.filter((key) => key.kind === kind).map(({ id }) => id);
  const { rows } = await pool.query<NameRow>(Prisma.sql`
    SELECT 'account' AS kind, id::text, name FROM accounts WHERE id = ANY(${ids('account')}::uuid[])
    UNION ALL SELECT 'contact', id::text, nullif(concat_ws(' ', first_name, last_name), '')
    FROM contacts WHERE id = ANY(${ids('contact')}::uuid[])
    UNION ALL SELECT 'import', id::text, file_name FROM imports WHERE id = ANY(${ids('import')}::uuid[])
    UNION ALL SELECT 'programme', id::text, name FROM programmes WHERE id = ANY(${ids('programme')}::uuid[])
    UNION ALL SELECT 'segment', id::text, name FROM segments WHERE id = ANY(${ids('segment')}::uuid[])
    UNION ALL SELECT 'webhookEndpoint', id::text, name
    FROM webhook_endpoints WHERE id = ANY(${ids('webhookEndpoint')}::uuid[])
    UNION ALL SELECT 'user', id, name FROM users WHERE id = ANY(${ids('user')}::text[])`);
  return new Map(rows.map(({ kind, id, name }) => [`${kind} ${id}`, name]));
}
