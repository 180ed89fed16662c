import { symmetricDecrypt } from 'better-auth/crypto';
import { z } from 'zod';
import { type Authorised, defineVerb, ServiceError } from '../core/index.ts';
import { type User, userColumns, userOf } from './user.ts';

/** Someone as they see themselves. */
export interface Me extends User {
  /** Whether they have to switch on two-factor authentication before anything else. */
  readonly twoFactorFirst: boolean;
  /** Backup codes that still work; null without two-factor authentication. */
  readonly backupCodesLeft: number | null;
}

/** Who is signed in. */
export const getMe = defineVerb({
  name: 'user.me',
  input: z.strictObject({}).prefault({}),
  run: loadMe,
});

const own = { ...userColumns, twoFactor: { select: { backupCodes: true } } } as const;
const BackupCodes = z.array(z.string());

export async function loadMe(ctx: Authorised<'user.me' | 'user.updateMe'>): Promise<Me> {
  const id = personOf(ctx);
  const { twoFactor, ...row } = await ctx.db.prisma.user.findUniqueOrThrow({ where: { id }, select: own });
  const kept = row.twoFactorEnabled ? twoFactor : null;
  return {
    ...userOf(row),
    twoFactorFirst: ctx.actor.kind === 'user' && ctx.actor.twoFactorFirst === true,
    backupCodesLeft: kept && (await countBackupCodes(kept.backupCodes, ctx.appSecret)),
  };
}

async function countBackupCodes(data: string, key: string): Promise<number> {
  return BackupCodes.parse(JSON.parse(await symmetricDecrypt({ key, data }))).length;
}

/** The id of the person who acts; the engine is nobody. */
export function personOf({ actor }: Authorised<'user.me' | 'user.updateMe'>): string {
  if (actor.kind === 'user') return actor.id;
  throw new ServiceError('refused', 'not-a-person', 'Only a person has a profile.');
}
