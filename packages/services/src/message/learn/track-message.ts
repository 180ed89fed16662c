import type { Tracking } from '@sleutel/domain/programme';
import type { Leading } from '@sleutel/emails';
import type { ServiceDeps } from '../../core/index.ts';
import { LONGEST_TRACKED, MessageLinks, openPixel } from './link-token.ts';

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

/** Of any address: the house may have had another one when it was sent. */
const PIXEL = /<img src="[^"]*\/r\/([\w-]+)\.gif"[^>]*>/g;

/** A message's HTML for the eyes of the company: looking at it here is not the recipient's looking. */
export function withoutPixel(html: string, { appSecret }: Pick<House, 'appSecret'>): string {
  return html.replace(PIXEL, (image, token: string) => (openPixel(appSecret, token) === null ? image : ''));
}
