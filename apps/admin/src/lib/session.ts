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
  if (answer?.ok) return null;
  if (answer?.status === 429) return 'tooMany';
  return answer && answer.status < 500 ? 'wrong' : 'unreachable';
}

export async function signOut(): Promise<void> {
  await post('sign-out', {});
}
