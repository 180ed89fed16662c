import {
  allowInsecureRequests,
  Configuration,
  clientCredentialsGrant,
  ResponseBodyError,
  refreshTokenGrant,
} from 'openid-client';
import { z } from 'zod';
import { isLoopback } from '../loopback.ts';

/** How the application is let in by tokens where a server takes no passwords (OAuth 2.0, RFC 6749). */
export const OAuthConfig = z.strictObject({
  /** Where tokens are given. A secret crosses no network unencrypted: https, except on this machine. */
  tokenUrl: z.url({ protocol: /^https?$/u }).refine(isEncrypted, { error: 'must be https' }),
  clientId: z.string().min(1),
  clientSecret: z.string().min(1),
  /** What the tokens are for, as the provider calls it; its usual ones where it says nothing. */
  scope: z.string().min(1).optional(),
  /** Of somebody who agreed to it; without one the application asks in its own name (§4.4). */
  refreshToken: z.string().min(1).optional(),
});
export type OAuthConfig = z.output<typeof OAuthConfig>;

/** An access token, and until when it may be shown. */
export interface AccessToken {
  readonly value: string;
  readonly until: Date;
}

/** The tokens of one application, the same for all who ask until one has had its time. */
export interface AccessTokens {
  /** @throws Error which says for people why there is none */
  get(): Promise<AccessToken>;
  /** A server did not take this one: the next to ask gets another. */
  forget(value: string): void;
}

/** A token is shown no longer than this before its end, so that it is still good when it arrives, in ms. */
const MARGIN_MS = 60_000;
/** How long one is good where the provider does not say, in seconds. */
const USUAL_SECONDS = 300;

export function accessTokens(config: OAuthConfig, timeoutMs: number): AccessTokens {
  const { scope } = config;
  const client = clientOf(config, timeoutMs);
  let { refreshToken } = config;
  let current: AccessToken | null = null;
  let asking: Promise<AccessToken> | null = null;

  const ask = async (): Promise<AccessToken> => {
    const about = scope === undefined ? {} : { scope };
    const answer = await (refreshToken === undefined
      ? clientCredentialsGrant(client, about)
      : refreshTokenGrant(client, refreshToken, about));
    // Some providers give another one each time, which takes the place of the last.
    if (refreshToken !== undefined) refreshToken = answer.refresh_token ?? refreshToken;
    const seconds = answer.expiresIn() ?? USUAL_SECONDS;
    current = { value: answer.access_token, until: new Date(Date.now() + seconds * 1_000 - MARGIN_MS) };
    return current;
  };
  return {
    async get() {
      if (current !== null && current.until > new Date()) return current;
      asking ??= ask().finally(() => {
        asking = null;
      });
      try {
        return await asking;
      } catch (error) {
        throw new Error(`No access token from ${new URL(config.tokenUrl).host}: ${wordsOf(error)}`, {
          cause: error,
        });
      }
    },
    forget(value) {
      if (current?.value === value) current = null;
    },
  };
}

function clientOf({ tokenUrl, clientId, clientSecret }: OAuthConfig, timeoutMs: number): Configuration {
  const { origin, protocol } = new URL(tokenUrl);
  const client = new Configuration({ issuer: origin, token_endpoint: tokenUrl }, clientId, clientSecret);
  client.timeout = timeoutMs / 1_000;
  if (protocol === 'http:') allowInsecureRequests(client);
  return client;
}

function isEncrypted(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || isLoopback(hostname);
}

/** What the provider said, else what went wrong. */
function wordsOf(error: unknown): string {
  if (error instanceof ResponseBodyError) {
    return [error.error, error.error_description].filter(Boolean).join(', ');
  }
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error && error.cause.message !== '' ? error.cause.message : error.message;
}
