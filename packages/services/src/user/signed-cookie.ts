import { createHmac, timingSafeEqual } from 'node:crypto';

/** A cookie that the sign-in library signs. */
export interface SignedCookie {
  readonly name: string;
  readonly secret: string;
}

/** What the cookie says, if its signature is ours: `value.signature`, as the library writes it. */
export function signedIn(cookies: string, { name, secret }: SignedCookie): string | null {
  const pair = pairOf(cookies, name);
  const text = decoded(pair?.slice(pair.indexOf('=') + 1).trim() ?? '');
  const end = text.lastIndexOf('.');
  if (end < 1) return null;
  const value = text.slice(0, end);
  const given = Buffer.from(text.slice(end + 1), 'base64');
  const own = createHmac('sha256', secret).update(value).digest();
  return given.length === own.length && timingSafeEqual(given, own) ? value : null;
}

/** The one cookie of this name, as it was sent. */
export function pairOf(cookies: string, name: string): string | undefined {
  return cookies.split(';').find((each) => each.trimStart().startsWith(`${name}=`));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
