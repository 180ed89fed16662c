import { createHash } from 'node:crypto';

/** What a provider remembers of a key: the first request under it, and how that ended. */
export interface Remembered {
  readonly digest: string;
  readonly since: number;
  readonly answer: string;
}

export type KeyVerdict =
  | { readonly kind: 'new' }
  /** The same bytes again: the first answer is repeated, and nothing is sent. */
  | { readonly kind: 'again'; readonly answer: string }
  | { readonly kind: 'otherBytes' };

/** Idempotency keys, each honoured for so many milliseconds after its first request was taken. */
export class KeyMemory {
  readonly #windowMs: number;
  readonly #keys = new Map<string, Remembered>();

  constructor(windowMs: number) {
    this.#windowMs = windowMs;
  }

  look(key: string, body: string, now: number): KeyVerdict {
    const known = this.#keys.get(key);
    if (known === undefined || now >= known.since + this.#windowMs) return { kind: 'new' };
    if (known.digest !== digestOf(body)) return { kind: 'otherBytes' };
    return { kind: 'again', answer: known.answer };
  }

  keep(key: string, body: string, answer: string, now: number): void {
    this.#keys.set(key, { digest: digestOf(body), since: now, answer });
  }
}

function digestOf(body: string): string {
  return createHash('sha256').update(body).digest('base64');
}
