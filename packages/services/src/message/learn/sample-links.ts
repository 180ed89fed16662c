import { openToken } from '../../consent/index.ts';
import { openLink } from './link-token.ts';

/** Whether a token of one of the recipient's pages was made here. */
const OPENS = {
  u: (appSecret, token) => openToken(appSecret, 'unsubscribe', token) !== null,
  preferences: (appSecret, token) => openToken(appSecret, 'preferences', token) !== null,
  offer: (appSecret, token) => openToken(appSecret, 'offer', token) !== null,
  r: (appSecret, token) => openLink(appSecret, token) !== null,
} as const satisfies Record<string, (appSecret: string, token: string) => boolean>;

/** Of any address: the house may have had another one when it was sent. */
const OURS = /\/(u|preferences|offer|r)\/([\w-]+)/g;

/**
 * A text with samples in place of the recipient's own links, as in a preview: they lead to nobody's page. Whoever holds such a link is the
 * recipient to us: consents are given and taken back with it, offers accepted, clicks counted.
 */
export function withSampleLinks(text: string, appSecret: string): string {
  return text.replace(OURS, (whole, page: keyof typeof OPENS, token: string) =>
    OPENS[page](appSecret, token) ? `/${page}/sample` : whole,
  );
}
