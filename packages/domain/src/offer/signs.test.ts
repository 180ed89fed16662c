import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ALPHABET, READABLE, readableSigns } from './signs.ts';

test('the signs are the last digits of the random number, whatever it is', () => {
  const bytes = fc.uint8Array({ minLength: READABLE.bytes, maxLength: READABLE.bytes });
  fc.assert(
    fc.property(bytes, (random) => {
      let rest = Buffer.from(random).readBigUInt64BE();
      const signs = Array.from({ length: READABLE.signs }, () => {
        const sign = ALPHABET.charAt(Number(rest % BigInt(ALPHABET.length)));
        rest /= BigInt(ALPHABET.length);
        return sign;
      });
      expect(readableSigns(random)).toBe(signs.join(''));
    }),
  );
});
