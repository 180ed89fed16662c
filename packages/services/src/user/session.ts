import { type Db, Prisma, prepared } from '@sleutel/db';
import type { Actor } from '../core/index.ts';
import { type SignedCookie, signedIn } from './signed-cookie.ts';

/** Seconds a session lives, and how old it gets before its life begins anew. */
export const sessionLife = { expiresIn: 14 * 24 * 60 * 60, updateAge: 24 * 60 * 60 } as const;

/**
 * Who acts by a session cookie, session and user read afresh in one statement. Null leaves it to the sign-in library:
 * without a session, or with one whose life it has to begin anew.
 */
export async function actorOfCookie(
  { pool }: Db,
  headers: Headers,
  cookie: SignedCookie,
): Promise<Actor | null> {
  const token = signedIn(headers.get('cookie') ?? '', cookie);
  if (token === null) return null;
  const fresh = sessionLife.expiresIn - sessionLife.updateAge;
  const { rows } = await pool.query<Omit<Extract<Actor, { kind: 'user' }>, 'kind'>>(
    prepared(Prisma.sql`
      SELECT u.id, u.name, u.role FROM sessions s JOIN users u ON u.id = s.user_id
      WHERE s.token = ${token} AND s.expires_at > now() + make_interval(secs => ${fresh}) AND u.disabled_at IS NULL`),
  );
  return rows[0] === undefined ? null : { kind: 'user', ...rows[0] };
}
