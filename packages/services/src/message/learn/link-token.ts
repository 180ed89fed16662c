import { bytesOfId, idOfBytes, openBytes, openToken, sealBytes, sealToken } from '../../consent/index.ts';
import type { ServiceDeps } from '../../core/index.ts';

type House = Pick<ServiceDeps, 'publicUrl' | 'appSecret'>;

/** What a tracked link stands for: a message, and the one place it goes. */
export interface TrackedLink {
  readonly messageId: string;
  readonly url: string;
  /** The link that people cannot see. */
  readonly honeypot: boolean;
}

const SEEN = 0;
const HIDDEN = 1;
const HEAD = 1 + 16;

/** The longest address that is tracked, in bytes; beyond it, mail readers begin to cut. */
export const LONGEST_TRACKED = 1000;

export function linkUrl({ publicUrl, appSecret }: House, { messageId, url, honeypot }: TrackedLink): string {
  const plain = Buffer.concat([Buffer.of(honeypot ? HIDDEN : SEEN), bytesOfId(messageId), Buffer.from(url)]);
  return `${publicUrl}/r/${sealBytes(appSecret, 'link', plain)}`;
}

/** What a link's token stands for; null where it was not made here. */
export function openLink(appSecret: string, token: string): TrackedLink | null {
  const plain = openBytes(appSecret, 'link', token);
  if (plain === null || plain.length <= HEAD) return null;
  return {
    messageId: idOfBytes(plain.subarray(1, HEAD)),
    url: plain.subarray(HEAD).toString('utf8'),
    honeypot: plain[0] === HIDDEN,
  };
}

export function pixelUrl({ publicUrl, appSecret }: House, messageId: string): string {
  return `${publicUrl}/r/${sealToken(appSecret, 'pixel', messageId)}.gif`;
}

/** The message a pixel's token stands for; null where it was not made here. */
export function openPixel(appSecret: string, token: string): string | null {
  return openToken(appSecret, 'pixel', token);
}
