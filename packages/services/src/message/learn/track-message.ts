import type { Tracking } from '@sleutel/domain/programme';
import type { RenderedMessage } from '@sleutel/emails';
import type { ServiceDeps } from '../../core/index.ts';
import { LONGEST_TRACKED, linkUrl, pixelUrl } from './link-token.ts';
import { trackLinks, trackTextLinks, type UrlFor } from './track-links.ts';

type House = Pick<ServiceDeps, 'publicUrl' | 'appSecret'>;

/**
 * Leads the links of one recipient's message through our own, as far as the programme allows, and adds the pixel and
 * the link that only machines follow. The ways off the list stay as they are.
 */
export function trackMessage<M extends Pick<RenderedMessage, 'html' | 'text'>>(
  rendered: M,
  messageId: string,
  { links, opens }: Tracking,
  house: House,
): M {
  const linked = links ? trackAll(rendered, messageId, house) : rendered;
  return opens ? { ...linked, html: beforeEnd(linked.html, pixel(pixelUrl(house, messageId))) } : linked;
}

function trackAll<M extends Pick<RenderedMessage, 'html' | 'text'>>(
  rendered: M,
  messageId: string,
  house: House,
): M {
  const tracked = new Map<string, string>();
  const urlFor: UrlFor = (url) => {
    const known = tracked.get(url);
    if (known) return known;
    const target = isTracked(url, house) ? linkUrl(house, { messageId, url, honeypot: false }) : url;
    tracked.set(url, target);
    return target;
  };
  const html = trackLinks(rendered.html, urlFor);
  const [lure] = [...tracked].find(([url, target]) => target !== url) ?? [];
  const trap = lure && hidden(linkUrl(house, { messageId, url: lure, honeypot: true }));
  return {
    ...rendered,
    html: trap ? beforeEnd(html, trap) : html,
    text: trackTextLinks(rendered.text, urlFor),
  };
}

function isTracked(url: string, { publicUrl }: House): boolean {
  const ownPages = [`${publicUrl}/u/`, `${publicUrl}/preferences/`, `${publicUrl}/r/`];
  return (
    URL.canParse(url) &&
    Buffer.byteLength(url) <= LONGEST_TRACKED &&
    !ownPages.some((page) => url.startsWith(page))
  );
}

function hidden(url: string): string {
  return `<a href="${url}" aria-hidden="true" tabindex="-1" style="display:none;max-height:0;overflow:hidden;mso-hide:all"></a>`;
}

function pixel(url: string): string {
  return `<img src="${url}" width="1" height="1" alt="" style="display:block;border:0;width:1px;height:1px">`;
}

function beforeEnd(html: string, addition: string): string {
  const end = html.lastIndexOf('</body>');
  return end === -1 ? `${html}${addition}` : `${html.slice(0, end)}${addition}${html.slice(end)}`;
}

/** A message's HTML for the eyes of the company: looking at it here is not the recipient's looking. */
export function withoutPixel(html: string, { publicUrl }: Pick<House, 'publicUrl'>): string {
  const start = html.lastIndexOf(`<img src="${publicUrl}/r/`);
  const end = html.indexOf('>', start);
  if (start === -1 || end === -1) return html;
  return `${html.slice(0, start)}${html.slice(end + 1)}`;
}
