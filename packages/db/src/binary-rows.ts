/** What every `COPY` in binary begins with: a mark, no flags, no extension. */
const head = Buffer.from('PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0', 'latin1');
const end = Buffer.from([0xff, 0xff]);

const DAY_MS = 86_400_000;
/** PostgreSQL counts days from here. */
const EPOCH = Date.UTC(2000, 0, 1) / DAY_MS;

const MILLION = 1_000_000;
/** The base of the digits of a `numeric`; six decimals are two of them, with room for eight. */
const BASE = 10_000;
const NEGATIVE = 0x4000;

const HYPHEN = 45;
const WORD = 16;

/**
 * Writes rows in `COPY`'s binary format: numbers go as they are, which is a third of the work of writing them out, and
 * the server need not read them. Every value has to be of its column's very type; `row` says how many will follow.
 */
export class BinaryRows {
  #bytes: Buffer;
  #at = 0;

  /** Room for so many bytes to begin with; it grows. */
  constructor(room = 65_536) {
    this.#bytes = Buffer.allocUnsafe(Math.max(room, head.length));
    this.#at = head.copy(this.#bytes);
  }

  /** Bytes that wait to be taken. */
  get size(): number {
    return this.#at;
  }

  /** What was written since it was last taken. */
  take(): Buffer {
    const taken = Buffer.from(this.#bytes.subarray(0, this.#at));
    this.#at = 0;
    return taken;
  }

  /** After the last row. */
  end(): void {
    this.#at += end.copy(this.#bytes, this.#room(end.length));
  }

  row(values: number): void {
    this.#int2(this.#room(2), values);
    this.#at += 2;
  }

  null(): void {
    this.#int4(this.#room(4), -1);
    this.#at += 4;
  }

  bool(value: boolean): void {
    this.#bytes[this.#value(1)] = value ? 1 : 0;
  }

  int4(value: number | null): void {
    if (value === null) this.null();
    else this.#int4(this.#value(4), value);
  }

  float8(value: number | null): void {
    if (value === null) this.null();
    else this.#bytes.writeDoubleBE(value, this.#value(8));
  }

  /** `YYYY-MM-DD` */
  date(value: string | null): void {
    if (value === null) {
      this.null();
      return;
    }
    const day = Date.UTC(Number(value.slice(0, 4)), Number(value.slice(5, 7)) - 1, Number(value.slice(8)));
    this.#int4(this.#value(4), day / DAY_MS - EPOCH);
  }

  uuid(value: string): void {
    let at = this.#value(16);
    for (let i = 0; i < value.length; i += 2) {
      if (value.charCodeAt(i) === HYPHEN) i += 1;
      this.#bytes[at] = (nibbleOf(value.charCodeAt(i)) << 4) | nibbleOf(value.charCodeAt(i + 1));
      at += 1;
    }
  }

  /** Text, a value of an enum, or the text of `json`. */
  text(value: string | null): void {
    if (value === null) {
      this.null();
      return;
    }
    const at = this.#room(4 + value.length * 3) + 4;
    const length = this.#word(value, at) ?? this.#bytes.write(value, at, 'utf8');
    this.#int4(at - 4, length);
    this.#at = at + length;
  }

  /** The text of `jsonb`. */
  jsonb(value: string | null): void {
    // The version of the format stands before the text.
    this.text(value === null ? null : `\u0001${value}`);
  }

  /** A `numeric` given in whole millionths. */
  millionths(value: bigint | null): void {
    if (value === null) {
      this.null();
      return;
    }
    const magnitude = value < 0n ? -value : value;
    const digits = digitsOf(magnitude);
    let at = this.#value(8 + 2 * digits.length);
    this.#int2(at, digits.length);
    this.#int2(at + 2, digits.length - 3);
    this.#int2(at + 4, value < 0n ? NEGATIVE : 0);
    this.#int2(at + 6, 6);
    for (const digit of digits) {
      at += 2;
      this.#int2(at + 6, digit);
    }
  }

  /** A short plain word is written sooner than handed over; null for any other text. Its length in bytes. */
  #word(value: string, at: number): number | null {
    if (value.length > WORD) return null;
    for (let i = 0; i < value.length; i += 1) {
      const code = value.charCodeAt(i);
      if (code > 127) return null;
      this.#bytes[at + i] = code;
    }
    return value.length;
  }

  /** Where a value of this length is written, its length before it. */
  #value(length: number): number {
    const at = this.#room(4 + length);
    this.#int4(at, length);
    this.#at = at + 4 + length;
    return at + 4;
  }

  #room(length: number): number {
    if (this.#at + length > this.#bytes.length) {
      const larger = Buffer.allocUnsafe(2 * (this.#at + length));
      this.#bytes.copy(larger, 0, 0, this.#at);
      this.#bytes = larger;
    }
    return this.#at;
  }

  #int2(at: number, value: number): void {
    this.#bytes[at] = value >> 8;
    this.#bytes[at + 1] = value;
  }

  #int4(at: number, value: number): void {
    this.#bytes[at] = value >> 24;
    this.#bytes[at + 1] = value >> 16;
    this.#bytes[at + 2] = value >> 8;
    this.#bytes[at + 3] = value;
  }
}

/** Of a hexadecimal digit. */
function nibbleOf(code: number): number {
  return (code & 15) + (code > 57 ? 9 : 0);
}

/** Digits to the base of 10,000, the largest first; the last two are the decimals. */
function digitsOf(millionths: bigint): number[] {
  const near = Number(millionths);
  const safe = Number.isSafeInteger(near);
  const decimals = (safe ? near % MILLION : Number(millionths % 1_000_000n)) * 100;
  const digits = [decimals % BASE, Math.floor(decimals / BASE)];
  let whole = safe ? Math.floor(near / MILLION) : Number(millionths / 1_000_000n);
  for (; whole > 0; whole = Math.floor(whole / BASE)) digits.push(whole % BASE);
  return digits.reverse();
}
