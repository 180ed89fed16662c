import { putSignedOut } from './signed-out.ts';

/** Why signing in did not work. */
export type SignInProblem = 'wrong' | 'tooMany' | 'unreachable';

async function post(path: string, body: object): Promise<Response | null> {
  return fetch(`/api/auth/${path}`, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => null);
}

/** Opens a session cookie; null when it worked. */
export async function signIn(email: string, password: string): Promise<SignInProblem | null> {
  const answer = await post('sign-in/email', { email, password });
  if (answer?.ok) {
    putSignedOut(false);
    return null;
  }
  if (answer?.status === 429) return 'tooMany';
  return answer && answer.status < 500 ? 'wrong' : 'unreachable';
}

export async function signOut(): Promise<void> {
  await post('sign-out', {});
}

/** Why a password was not changed. */
export type PasswordProblem = 'wrong' | 'unfit' | 'tooMany' | 'unreachable';

/** Changes one's own password and ends every other session of it; null when it worked. */
export async function changePassword(
  currentPassword: string,
  newPassword: string,
): Promise<PasswordProblem | null> {
  const answer = await post('change-password', { currentPassword, newPassword, revokeOtherSessions: true });
  if (answer?.ok) return null;
  if (answer?.status === 429) return 'tooMany';
  if (answer?.status !== 400) return 'unreachable';
  const said: unknown = await answer.json().catch(() => null);
  const code: unknown = typeof said === 'object' && said !== null ? Reflect.get(said, 'code') : null;
  return code === 'INVALID_PASSWORD' ? 'wrong' : 'unfit';
}
