import { createHash } from 'node:crypto';

/** Numbers that are remembered: 64 MB at most. Beyond them only repeats of these are found. */
const most = 4_000_000;
const firstSize = 1 << 12;

/** Counts the order numbers that occurred before, by 53 bits of their hash, in bounded memory. */
export class RepeatedNumbers {
  repeated = 0;
  #slots = new Float64Array(firstSize);
  #used = 0;

  add(number: string): void {
    const hash = hashOf(number);
    const slot = this.#slotOf(hash);
    if (this.#slots[slot] === hash) this.repeated += 1;
    else if (this.#used < most) this.#remember(slot, hash);
  }

  #remember(slot: number, hash: number): void {
    this.#slots[slot] = hash;
    this.#used += 1;
    if (this.#used * 2 < this.#slots.length || this.#used === most) return;
    const before = this.#slots;
    this.#slots = new Float64Array(before.length * 2);
    for (const known of before) if (known !== 0) this.#slots[this.#slotOf(known)] = known;
  }

  /** Where a hash is, or where it would go: the next free place from its own. */
  #slotOf(hash: number): number {
    const { length } = this.#slots;
    let slot = hash % length;
    while (this.#slots[slot] !== 0 && this.#slots[slot] !== hash) slot = (slot + 1) % length;
    return slot;
  }
}

/** A whole number from 1 to 2⁵³; 0 marks a free place. */
function hashOf(text: string): number {
  const digest = createHash('sha1').update(text).digest();
  return digest.readUIntBE(0, 6) * 32 + (digest.readUInt8(6) & 31) + 1;
}
