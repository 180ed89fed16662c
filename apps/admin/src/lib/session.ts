import { askDoor, saidIn } from './ask-door.ts';
import { putSignedOut } from './signed-out.ts';

/** Why signing in did not work. */
export type SignInProblem = 'wrong' | 'tooMany' | 'unreachable';

/** Opens a session cookie; null when it worked, and `secondStep` where the password was right and a code is still wanted. */
export async function signIn(email: string, password: string): Promise<SignInProblem | 'secondStep' | null> {
  const answer = await askDoor('sign-in/email', { email, password });
  if (answer?.ok) {
    if ((await saidIn(answer, 'twoFactorRedirect')) === true) return 'secondStep';
    putSignedOut(false);
    return null;
  }
  if (answer?.status === 429) return 'tooMany';
  return answer && answer.status < 500 ? 'wrong' : 'unreachable';
}

/** What proves it besides the password: a code of an app, or one of those that were kept for when it is lost. */
export type Proof = 'app' | 'backup';

/** Why the second step did not work; `over` asks for the password again. */
export type SecondStepProblem = 'wrongCode' | 'over' | 'locked' | 'unreachable';

/** Opens a session cookie after `secondStep`; null when it worked. */
export async function showCode(proof: Proof, code: string): Promise<SecondStepProblem | null> {
  const answer = await askDoor(proof === 'app' ? 'two-factor/verify-totp' : 'two-factor/verify-backup-code', {
    code,
  });
  if (answer?.ok) {
    putSignedOut(false);
    return null;
  }
  if (answer?.status === 429) return 'locked';
  if (answer === null || answer.status >= 500) return 'unreachable';
  const said = await saidIn(answer, 'code');
  return said === 'INVALID_CODE' || said === 'INVALID_BACKUP_CODE' ? 'wrongCode' : 'over';
}

/** Whether the session is over: where the door does not answer, it is not. */
export async function signOut(): Promise<boolean> {
  return (await askDoor('sign-out', {}))?.ok === true;
}

/** Why a password was not changed. */
export type PasswordProblem = 'wrong' | 'unfit' | 'tooMany' | 'unreachable';

/** Changes one's own password and ends every other session of it; null when it worked. */
export async function changePassword(
  currentPassword: string,
  newPassword: string,
): Promise<PasswordProblem | null> {
  const answer = await askDoor('change-password', {
    currentPassword,
    newPassword,
    revokeOtherSessions: true,
  });
  if (answer?.ok) return null;
  if (answer?.status === 429) return 'tooMany';
  if (answer?.status !== 400) return 'unreachable';
  return (await saidIn(answer, 'code')) === 'INVALID_PASSWORD' ? 'wrong' : 'unfit';
}
