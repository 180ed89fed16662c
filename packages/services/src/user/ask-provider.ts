import { z } from 'zod';
import { type ProviderSettings, withoutSlash } from '../core/index.ts';

/** What is needed of how a provider describes itself (OpenID Connect Discovery 1.0, 3). */
const Description = z.object({
  issuer: z.string(),
  authorization_endpoint: z.url(),
  token_endpoint: z.url(),
  jwks_uri: z.url(),
  token_endpoint_auth_methods_supported: z.array(z.string()).default(['client_secret_basic']),
});

/** How we prove to the provider who we are. */
export type ClientProof = 'client_secret_basic' | 'client_secret_post';

/** Whether people can be sent there; `detail` is one line about it. */
export type ProviderState =
  | { readonly ok: true; readonly detail: string; readonly proof: ClientProof }
  | { readonly ok: false; readonly detail: string };

const patienceMs = 5_000;

export function descriptionOf({ issuer }: Pick<ProviderSettings, 'issuer'>): string {
  return `${issuer}/.well-known/openid-configuration`;
}

/** Asks the identity provider how it describes itself, and whether it is the one that was meant. */
export async function askProvider(settings: ProviderSettings): Promise<ProviderState> {
  const address = descriptionOf(settings);
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(patienceMs) });
    if (!answer.ok) return no(`${address} answers with ${answer.status}`);
    const { success, data } = Description.safeParse(await answer.json().catch(() => null));
    if (!success) return no(`${address} describes no OpenID provider`);
    if (withoutSlash(data.issuer) !== settings.issuer) return no(`${address} is of ${data.issuer}`);
    const proof = proofOf(data.token_endpoint_auth_methods_supported);
    return { ok: true, detail: `${settings.name}, ${settings.issuer}, answers`, proof };
  } catch (error) {
    return no(`${address} does not answer (${reasonOf(error)})`);
  }
}

/** Basic, which every provider knows that says nothing else. */
function proofOf(known: readonly string[]): ClientProof {
  return known.includes('client_secret_post') && !known.includes('client_secret_basic')
    ? 'client_secret_post'
    : 'client_secret_basic';
}

function no(detail: string): ProviderState {
  return { ok: false, detail };
}

/** `fetch failed` has the reason inside. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  if (!(cause instanceof Error)) return error.message;
  return 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.message;
}
