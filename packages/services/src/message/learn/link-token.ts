import { bytesOfId, idOfBytes, openBytes, openToken, sealBytes } from '../../consent/index.ts';
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

/** The addresses of one message, whose id is read once. */
export class MessageLinks {
  readonly #house: House;
  readonly #id: Buffer;

  constructor(house: House, messageId: string) {
    this.#house = house;
    this.#id = bytesOfId(messageId);
  }

  /** Leads to a place by way of us. */
  link(url: string, honeypot = false): string {
    const plain = Buffer.allocUnsafe(HEAD + Buffer.byteLength(url));
    plain[0] = honeypot ? HIDDEN : SEEN;
    this.#id.copy(plain, 1);
    plain.write(url, HEAD);
    return this.#sealed('link', plain);
  }

  pixel(): string {
    return `${this.#sealed('pixel', this.#id)}.gif`;
  }

  #sealed(purpose: 'link' | 'pixel', plain: Buffer): string {
    const { publicUrl, appSecret } = this.#house;
    return `${publicUrl}/r/${sealBytes(appSecret, purpose, plain)}`;
  }
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

/** The message a pixel's token stands for; null where it was not made here. */
export function openPixel(appSecret: string, token: string): string | null {
  return openToken(appSecret, 'pixel', token);
}
