/** The most bytes that a sign of a text may take. */
const BYTES = 3;

/**
 * Where texts become bytes, one request after the other: memory that is new each time costs ten times what writing
 * does. What was written is good until the desk is cleared.
 */
export class Desk {
  #bytes = Buffer.alloc(0);
  #end = 0;

  clear(): void {
    this.#end = 0;
  }

  written(): Uint8Array<ArrayBuffer> {
    return this.#bytes.subarray(0, this.#end);
  }

  /** How many bytes were written. */
  get length(): number {
    return this.#end;
  }

  /** Takes back what was written after the first `length` bytes. */
  backTo(length: number): void {
    this.#end = length;
  }

  write(text: string): void {
    this.#makeRoom(text.length * BYTES);
    this.#end += this.#bytes.write(text, this.#end);
  }

  copy(bytes: Uint8Array): void {
    this.#makeRoom(bytes.length);
    this.#bytes.set(bytes, this.#end);
    this.#end += bytes.length;
  }

  /** Writes a text that JSON says as it is, in ASCII, without escaping it. Another is not written: false. */
  writePlain(text: string): boolean {
    if (!PLAIN.test(text)) return false;
    this.#makeRoom(text.length);
    this.#end += this.#bytes.write(text, this.#end, 'latin1');
    return true;
  }

  #makeRoom(more: number): void {
    const needed = this.#end + more;
    if (needed <= this.#bytes.length) return;
    const larger = Buffer.alloc(Math.max(needed, this.#bytes.length * 2));
    larger.set(this.written());
    this.#bytes = larger;
  }
}

/** From the space to the tilde, without the quote and the backslash. */
const PLAIN = /^[ !#-[\]-~]*$/;
