/** Digits and letters that cannot be taken for one another when read aloud or typed: no 0 O, no 1 I L. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const BASE = BigInt(ALPHABET.length);
/** 14 signs of 31 are 69 bits; one more checks them. */
const SIGNS = 14;
const GROUP = 5;

/** How many random bytes a code is made of: far more than its bits, so that no sign is likelier than another. */
export const CODE_BYTES = 16;

/** Makes a code, such as `7F3MA-9QXDC-K2PWH`, of random bytes that nobody can foretell. */
export function makeCode(random: Uint8Array): string {
  if (random.length < CODE_BYTES) throw new RangeError(`a code needs ${CODE_BYTES} random bytes`);
  const signs = halfOf(random, 0) + halfOf(random, CODE_BYTES / 2);
  return grouped(signs + checkSign(signs));
}

/** Half of the signs, of eight bytes: 64 bits for 35, so that no sign is likelier than another by more than 2⁻²⁹. */
function halfOf(random: Uint8Array, from: number): string {
  const bytes = new DataView(random.buffer, random.byteOffset + from, CODE_BYTES / 2);
  let rest = bytes.getBigUint64(0);
  let signs = '';
  for (let index = 0; index < SIGNS / 2; index += 1) {
    signs += signAt(Number(rest % BASE));
    rest /= BASE;
  }
  return signs;
}

/** The code somebody typed, in its one spelling, whatever its case, blanks and hyphens; null where its check sign says that it was mistyped. */
export function readCode(typed: string): string | null {
  const signs = typed.toUpperCase().replaceAll(/[\s\p{Pd}]/gu, '');
  if (signs.length !== SIGNS + 1 || [...signs].some((sign) => !ALPHABET.includes(sign))) return null;
  const body = signs.slice(0, SIGNS);
  return checkSign(body) === signs.slice(SIGNS) ? grouped(signs) : null;
}

/**
 * The weights differ and 31 is prime, so any one wrong sign and any two neighbours changed over alter the sum.
 */
function checkSign(signs: string): string {
  const sum = [...signs].reduce((total, sign, index) => total + ALPHABET.indexOf(sign) * (index + 2), 0);
  return signAt(sum % ALPHABET.length);
}

function signAt(position: number): string {
  return ALPHABET.charAt(position);
}

function grouped(signs: string): string {
  return `${signs.slice(0, GROUP)}-${signs.slice(GROUP, 2 * GROUP)}-${signs.slice(2 * GROUP)}`;
}
