/** Lets so many requests through in any window, and says how many are left. */
export class RequestGate {
  readonly #requests: number;
  readonly #windowMs: number;
  #passed: number[] = [];

  constructor({ requests, windowMs }: { readonly requests: number; readonly windowMs: number }) {
    this.#requests = requests;
    this.#windowMs = windowMs;
  }

  pass(at: number): { readonly open: boolean; readonly headers: Record<string, string> } {
    this.#passed = this.#passed.filter((time) => time > at - this.#windowMs);
    const open = this.#passed.length < this.#requests;
    if (open) this.#passed.push(at);
    const reset = Math.ceil(((this.#passed[0] ?? at) + this.#windowMs - at) / 1_000);
    return {
      open,
      headers: {
        'ratelimit-limit': String(this.#requests),
        'ratelimit-remaining': String(this.#requests - this.#passed.length),
        'ratelimit-reset': String(reset),
        ...(open ? {} : { 'retry-after': String(reset) }),
      },
    };
  }
}
