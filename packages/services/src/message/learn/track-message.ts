import type { Tracking } from '@sleutel/domain/programme';
import type { Leading } from '@sleutel/emails';
import type { ServiceDeps } from '../../core/index.ts';
import { LONGEST_TRACKED, linkUrl, pixelUrl } from './link-token.ts';

type House = Pick<ServiceDeps, 'publicUrl' | 'appSecret'>;

/**
 * Leads the links of one recipient's message through our own, as far as the programme allows, and adds the pixel and
 * the link that only machines follow. The ways off the list stay as they are.
 */
export function trackedLeading(messageId: string, { links, opens }: Tracking, house: House): Leading {
  const tracked = new Map<string, string>();
  let lure: string | undefined;
  const leadTo = (url: string) => {
    const known = tracked.get(url);
    if (known !== undefined) return known;
    const target = isTracked(url, house) ? linkUrl(house, { messageId, url, honeypot: false }) : url;
    if (target !== url) lure ??= url;
    tracked.set(url, target);
    return target;
  };
  const end = () => ({
    lure: lure === undefined ? null : linkUrl(house, { messageId, url: lure, honeypot: true }),
    pixel: opens ? pixelUrl(house, messageId) : null,
  });
  return { ...(links && { leadTo }), end };
}

function isTracked(url: string, { publicUrl }: House): boolean {
  const ownPages = [`${publicUrl}/u/`, `${publicUrl}/preferences/`, `${publicUrl}/r/`];
  return (
    URL.canParse(url) &&
    Buffer.byteLength(url) <= LONGEST_TRACKED &&
    !ownPages.some((page) => url.startsWith(page))
  );
}

/** A message's HTML for the eyes of the company: looking at it here is not the recipient's looking. */
export function withoutPixel(html: string, { publicUrl }: Pick<House, 'publicUrl'>): string {
  const start = html.lastIndexOf(`<img src="${publicUrl}/r/`);
  const end = html.indexOf('>', start);
  if (start === -1 || end === -1) return html;
  return `${html.slice(0, start)}${html.slice(end + 1)}`;
}
