/** Digits and letters that cannot be taken for one another when read aloud or typed: no 0 O, no 1 I L. */
export const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const BASE = BigInt(ALPHABET.length);

/** How many random bytes `readableSigns` takes, and how many signs it makes of them. */
export const READABLE = { bytes: 8, signs: 7 } as const;

/** Seven signs of eight random bytes: 64 bits for 35, so that no sign is likelier than another by more than 2⁻²⁹. */
export function readableSigns(random: Uint8Array): string {
  let rest = new DataView(random.buffer, random.byteOffset, READABLE.bytes).getBigUint64(0);
  let signs = '';
  for (let index = 0; index < READABLE.signs; index += 1) {
    signs += ALPHABET.charAt(Number(rest % BASE));
    rest /= BASE;
  }
  return signs;
}
