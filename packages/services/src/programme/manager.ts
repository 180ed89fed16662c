import { type Db, Prisma } from '@sleutel/db';

/** The person of the company who writes to an account. */
export interface Manager {
  readonly id: string;
  readonly name: string;
  readonly title: string | null;
  readonly email: string;
  readonly phone: string | null;
  /** A web address, or whatever the sign-in kept. */
  readonly image: string | null;
  readonly calendarUrl: string | null;
}

/** Those of the users who may write: known and not disabled. */
export async function managersById(
  reader: Pick<Db['pool'], 'query'>,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, Manager>> {
  const known = [...new Set(ids.filter((id) => id !== null))];
  const { rows } = await reader.query<Manager>(Prisma.sql`
    SELECT id, name, title, email, phone, image, calendar_url AS "calendarUrl" FROM users
    WHERE id = ANY(${known}::text[]) AND disabled_at IS NULL`);
  return new Map(rows.map((user) => [user.id, user]));
}
