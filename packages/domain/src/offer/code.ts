import { ALPHABET, READABLE, readableSigns } from './signs.ts';

/** 14 signs of 31 are 69 bits; one more checks them. */
const SIGNS = 2 * READABLE.signs;
const GROUP = 5;

/** How many random bytes a code is made of: far more than its bits, so that no sign is likelier than another. */
export const CODE_BYTES = 2 * READABLE.bytes;

/** Makes a code, such as `7F3MA-9QXDC-K2PWH`, of random bytes that nobody can foretell. */
export function makeCode(random: Uint8Array): string {
  if (random.length < CODE_BYTES) throw new RangeError(`a code needs ${CODE_BYTES} random bytes`);
  const signs = readableSigns(random) + readableSigns(random.subarray(READABLE.bytes));
  return grouped(signs + checkSign(signs));
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
