import type { Db } from '@sleutel/db';
import type { Actor } from '../core/index.ts';
import { hashApiKey, looksLikeApiKey } from './api-key.ts';

const columns = { id: true, name: true, role: true, disabledAt: true } as const;

// Often enough to see whether a key is in use, seldom enough not to write at every call.
const useIsNotedEvery = 60_000;

/** The user as an actor, read afresh: a changed role or a shut door holds from this request on. */
export async function actorOfUser({ prisma }: Db, id: string): Promise<Actor | null> {
  const user = await prisma.user.findUnique({ where: { id }, select: columns });
  if (user === null || user.disabledAt !== null) return null;
  return { kind: 'user', id: user.id, name: user.name, role: user.role };
}

/** The user an API key acts for, narrowed to its scopes; null for a key that is unknown, expired or revoked. */
export async function actorOfApiKey({ prisma }: Db, secret: string, now: Date): Promise<Actor | null> {
  if (!looksLikeApiKey(secret)) return null;
  const key = await prisma.apiKey.findUnique({
    where: { hash: hashApiKey(secret) },
    select: { id: true, scopes: true, expiresAt: true, revokedAt: true, user: { select: columns } },
  });
  if (key === null || key.revokedAt !== null || key.user.disabledAt !== null) return null;
  if (key.expiresAt !== null && key.expiresAt <= now) return null;
  await noteUse({ prisma }, key.id, now);
  const { id, name, role } = key.user;
  return { kind: 'user', id, name, role, scopes: key.scopes };
}

async function noteUse({ prisma }: Pick<Db, 'prisma'>, id: string, now: Date): Promise<void> {
  const stale = new Date(now.getTime() - useIsNotedEvery);
  await prisma.apiKey.updateMany({
    where: { id, OR: [{ lastUsedAt: null }, { lastUsedAt: { lt: stale } }] },
    data: { lastUsedAt: now },
  });
}
