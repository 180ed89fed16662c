import { z } from 'zod';
import { askDoor, saidIn } from './ask-door.ts';

/** Why something about the second step was not done. */
export type TwoFactorProblem = 'wrong' | 'wrongCode' | 'tooMany' | 'elsewhere' | 'unreachable';

/** What an authenticator app is given, and the codes for when it is lost. It is told once. */
const SetUp = z.object({ totpURI: z.string(), backupCodes: z.array(z.string()) });
export type SetUp = z.infer<typeof SetUp>;
const Renewed = SetUp.pick({ backupCodes: true });

/** Begins to switch it on; it counts once `confirmTwoFactor` worked. */
export async function beginTwoFactor(password: string): Promise<SetUp | TwoFactorProblem> {
  const answer = await askDoor('two-factor/enable', { password });
  return answer?.ok ? SetUp.parse(await answer.json()) : problemOf(answer);
}

/** Switches it on with the first code of the app, and ends every other session of whoever does; null when it worked. */
export async function confirmTwoFactor(code: string): Promise<TwoFactorProblem | null> {
  const answer = await askDoor('two-factor/verify-totp', { code });
  return answer?.ok ? null : problemOf(answer);
}

/** Null when it worked. */
export async function switchOffTwoFactor(password: string): Promise<TwoFactorProblem | null> {
  const answer = await askDoor('two-factor/disable', { password });
  return answer?.ok ? null : problemOf(answer);
}

/** Codes in place of those before. */
export async function renewBackupCodes(password: string): Promise<readonly string[] | TwoFactorProblem> {
  const answer = await askDoor('two-factor/generate-backup-codes', { password });
  return answer?.ok ? Renewed.parse(await answer.json()).backupCodes : problemOf(answer);
}

async function problemOf(answer: Response | null): Promise<TwoFactorProblem> {
  if (answer?.status === 429) return 'tooMany';
  if (answer === null || answer.status >= 500) return 'unreachable';
  const said = await saidIn(answer, 'code');
  if (said === 'INVALID_PASSWORD') return 'wrong';
  return said === 'INVALID_CODE' ? 'wrongCode' : 'elsewhere';
}

/** The secret in groups of four, for those who type it. */
export function secretIn(totpURI: string): string {
  const secret = new URL(totpURI).searchParams.get('secret') ?? '';
  return (secret.match(/.{1,4}/g) ?? []).join(' ');
}
