/** Digits and letters that cannot be taken for one another when read aloud or typed: no 0 O, no 1 I L. */
export const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const BASE = ALPHABET.length;
const HALF = 2 ** 32;

/** How many random bytes `readableSigns` takes, and how many signs it makes of them. */
export const READABLE = { bytes: 8, signs: 7 } as const;

/** Seven signs of eight random bytes: 64 bits for 35, so that no sign is likelier than another by more than 2⁻²⁹. */
export function readableSigns(random: Uint8Array): string {
  // Divided by hand in halves: numbers of 64 bits would each be an object.
  const view = new DataView(random.buffer, random.byteOffset, READABLE.bytes);
  let [high, low] = [view.getUint32(0), view.getUint32(4)];
  let signs = '';
  for (let index = 0; index < READABLE.signs; index += 1) {
    const left = (high % BASE) * HALF + low;
    signs += ALPHABET.charAt(left % BASE);
    high = Math.floor(high / BASE);
    low = Math.floor(left / BASE);
  }
  return signs;
}
