import { type Db, Prisma, prepared } from '@sleutel/db';
import type { Actor } from '../core/index.ts';
import { type SignedCookie, signedIn } from './signed-cookie.ts';

/** Seconds a session lives, and how old it gets before its life begins anew. */
export const sessionLife = { expiresIn: 14 * 24 * 60 * 60, updateAge: 24 * 60 * 60 } as const;

/** Seconds that the life of a session has left while it need not begin anew. */
export const freshLife = sessionLife.expiresIn - sessionLife.updateAge;

type Row = Omit<Extract<Actor, { kind: 'user' }>, 'kind' | 'twoFactorFirst'> & { readonly bare: boolean };

/**
 * Who acts by a session cookie, session, user and what the company asks for read afresh in one statement; null without a
 * session, or with one that has fewer seconds left.
 */
export async function actorOfCookie(
  { pool }: Db,
  headers: Headers,
  cookie: SignedCookie,
  left: number,
): Promise<Actor | null> {
  const token = signedIn(headers.get('cookie') ?? '', cookie);
  if (token === null) return null;
  const { rows } = await pool.query<Row>(
    prepared(Prisma.sql`
      SELECT u.id, u.name, u.role,
             NOT s.by_provider AND NOT u.two_factor_enabled AND EXISTS (
               SELECT 1 FROM company WHERE settings->'signIn'->'twoFactorForAll' = 'true') AS bare
      FROM sessions s JOIN users u ON u.id = s.user_id
      WHERE s.token = ${token} AND s.expires_at > now() + make_interval(secs => ${left}) AND u.disabled_at IS NULL`),
  );
  const [row] = rows;
  if (row === undefined) return null;
  const { bare, ...user } = row;
  return { kind: 'user', ...user, ...(bare && { twoFactorFirst: true }) };
}
