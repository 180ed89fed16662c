import { createHmac, timingSafeEqual } from 'node:crypto';
import { type Db, Prisma, prepared } from '@sleutel/db';
import type { Actor } from '../core/index.ts';

/** Seconds a session lives, and how old it gets before its life begins anew. */
export const sessionLife = { expiresIn: 14 * 24 * 60 * 60, updateAge: 24 * 60 * 60 } as const;

export interface SessionCookie {
  readonly name: string;
  readonly secret: string;
}

/**
 * Who acts by a session cookie, session and user read afresh in one statement. Null leaves it to the sign-in library:
 * without a session, or with one whose life it has to begin anew.
 */
export async function actorOfCookie(
  { pool }: Db,
  headers: Headers,
  cookie: SessionCookie,
): Promise<Actor | null> {
  const token = tokenOf(headers.get('cookie') ?? '', cookie);
  if (token === null) return null;
  const fresh = sessionLife.expiresIn - sessionLife.updateAge;
  const { rows } = await pool.query<Omit<Extract<Actor, { kind: 'user' }>, 'kind'>>(
    prepared(Prisma.sql`
      SELECT u.id, u.name, u.role FROM sessions s JOIN users u ON u.id = s.user_id
      WHERE s.token = ${token} AND s.expires_at > now() + make_interval(secs => ${fresh}) AND u.disabled_at IS NULL`),
  );
  return rows[0] === undefined ? null : { kind: 'user', ...rows[0] };
}

/** The token in the cookie, if its signature is ours: `token.signature`, as the library writes it. */
function tokenOf(cookies: string, { name, secret }: SessionCookie): string | null {
  const pair = cookies.split(';').find((each) => each.trimStart().startsWith(`${name}=`));
  const value = decoded(pair?.slice(pair.indexOf('=') + 1).trim() ?? '');
  const end = value.lastIndexOf('.');
  if (end < 1) return null;
  const token = value.slice(0, end);
  const given = Buffer.from(value.slice(end + 1), 'base64');
  const own = createHmac('sha256', secret).update(token).digest();
  return given.length === own.length && timingSafeEqual(given, own) ? token : null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
