import type { Tracking } from '@sleutel/domain/programme';
import type { Leading } from '@sleutel/emails';
import type { ServiceDeps } from '../../core/index.ts';
import { LONGEST_TRACKED, MessageLinks } from './link-token.ts';

type House = Pick<ServiceDeps, 'publicUrl' | 'appSecret'>;

/**
 * Leads the links of one recipient's message through our own, as far as the programme allows, and adds the pixel and
 * the link that only machines follow. The ways off the list stay as they are.
 */
export function trackedLeading(messageId: string, { links, opens }: Tracking, house: House): Leading {
  const our = new MessageLinks(house, messageId);
  const tracked = new Map<string, string>();
  let lure: string | undefined;
  const leadTo = (url: string) => {
    const known = tracked.get(url);
    if (known !== undefined) return known;
    const target = isTracked(url, house) ? our.link(url) : url;
    if (target !== url) lure ??= url;
    tracked.set(url, target);
    return target;
  };
  const end = () => ({
    lure: lure === undefined ? null : our.link(lure, true),
    pixel: opens ? our.pixel() : null,
  });
  return { ...(links && { leadTo }), end };
}

function isTracked(url: string, { publicUrl }: House): boolean {
  const ownPages = [`${publicUrl}/u/`, `${publicUrl}/preferences/`, `${publicUrl}/r/`];
  if (ownPages.some((page) => url.startsWith(page)) || Buffer.byteLength(url) > LONGEST_TRACKED) return false;
  return URL.canParse(url);
}

/** A message's HTML for the eyes of the company: looking at it here is not the recipient's looking. */
export function withoutPixel(html: string, { publicUrl }: Pick<House, 'publicUrl'>): string {
  const start = html.lastIndexOf(`<img src="${publicUrl}/r/`);
  const end = html.indexOf('>', start);
  if (start === -1 || end === -1) return html;
  return `${html.slice(0, start)}${html.slice(end + 1)}`;
}
