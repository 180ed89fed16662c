import { createHash, randomBytes } from 'node:crypto';
import type { Prisma } from '@sleutel/db';

const mark = 'slk_';
const shownLength = mark.length + 6;

export interface ApiKeySecret {
  /** What the caller keeps; it is shown once and never stored. */
  readonly secret: string;
  /** How it begins, so that people can tell their keys apart. */
  readonly prefix: string;
  readonly hash: Uint8Array<ArrayBuffer>;
}

/** A new key of 256 random bits, marked so that scanners for leaked secrets can tell what it is. */
export function generateApiKey(): ApiKeySecret {
  const secret = mark + randomBytes(32).toString('base64url');
  return { secret, prefix: secret.slice(0, shownLength), hash: hashApiKey(secret) };
}

/** SHA-256 is enough here: there is nothing to guess in 256 random bits, so nothing to slow down. */
export function hashApiKey(secret: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(secret).digest());
}

export function looksLikeApiKey(text: string): boolean {
  return text.startsWith(mark);
}

/** A key as the outside sees it, without its secret. */
export interface ApiKey {
  readonly id: string;
  readonly name: string;
  readonly prefix: string;
  readonly scopes: readonly string[];
  /** Whose role it acts with. */
  readonly user: { readonly id: string; readonly name: string };
  readonly createdAt: string;
  readonly expiresAt: string | null;
  readonly lastUsedAt: string | null;
  readonly revokedAt: string | null;
}

export const apiKeyColumns = {
  id: true,
  name: true,
  prefix: true,
  scopes: true,
  user: { select: { id: true, name: true } },
  createdAt: true,
  expiresAt: true,
  lastUsedAt: true,
  revokedAt: true,
} as const satisfies Prisma.ApiKeySelect;

type ApiKeyRow = Prisma.ApiKeyGetPayload<{ select: typeof apiKeyColumns }>;

export function apiKeyOf(row: ApiKeyRow): ApiKey {
  return {
    ...row,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt?.toISOString() ?? null,
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
    revokedAt: row.revokedAt?.toISOString() ?? null,
  };
}
