import type { OAuthConfig } from '../oauth/access-tokens.ts';
import { type Behaviour, startHttpProvider } from './http-provider.ts';

export interface TokenEndpoint {
  readonly oauth: OAuthConfig;
  /** What each request asked for, as a form. */
  readonly asked: () => Record<string, string>[];
  /** From the next request on, in place of giving tokens. */
  behave(behaviour: Behaviour): void;
  stop(): Promise<void>;
}

/** Where tokens are given (RFC 6749, section 5.1): `token-1`, `token-2` and so on, each good for an hour. */
export async function startTokenEndpoint(seconds = 3_600): Promise<TokenEndpoint> {
  const provider = await startHttpProvider();
  const asked = () => provider.requests.map(({ body }) => Object.fromEntries(new URLSearchParams(body)));
  provider.behave((_request, response) => {
    const given = provider.requests.length;
    response.writeHead(200, { 'content-type': 'application/json' }).end(
      JSON.stringify({
        access_token: `token-${given}`,
        token_type: 'Bearer',
        expires_in: seconds,
        ...(asked().at(-1)?.['refresh_token'] && { refresh_token: `refresh-${given}` }),
      }),
    );
  });
  return {
    oauth: {
      tokenUrl: `${provider.url}/tenant/token`,
      clientId: 'sleutel',
      clientSecret: 'hush&more',
      scope: 'https://mail.example/.default',
    },
    asked,
    behave: provider.behave,
    stop: provider.stop,
  };
}
