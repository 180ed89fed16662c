import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CODE_BYTES, makeCode, readCode } from './code.ts';

const random = fc.uint8Array({ minLength: CODE_BYTES, maxLength: CODE_BYTES });

test('a code holds no sign that can be misread', () => {
  fc.assert(
    fc.property(random, (bytes) => {
      expect(makeCode(bytes)).toMatch(/^([2-9A-HJKMNP-Z]{5}-){2}[2-9A-HJKMNP-Z]{5}$/);
    }),
  );
});

test('a code is read back from however it was typed', () => {
  fc.assert(
    fc.property(random, (bytes) => {
      const code = makeCode(bytes);
      expect(readCode(code)).toBe(code);
      expect(readCode(` ${code.toLowerCase().replaceAll('-', ' ')}`)).toBe(code);
    }),
  );
});

test('one wrong sign, or two neighbours changed over, is noticed', () => {
  fc.assert(
    fc.property(
      random,
      fc.nat(14),
      fc.constantFrom(...'23456789ABCDEFGHJKMNPQRSTUVWXYZ'),
      (bytes, at, sign) => {
        const signs = makeCode(bytes).replaceAll('-', '');
        const wrong = signs.slice(0, at) + sign + signs.slice(at + 1);
        if (wrong !== signs) expect(readCode(wrong)).toBeNull();
        const swapped = signs.slice(0, at) + signs.charAt(at + 1) + signs.charAt(at) + signs.slice(at + 2);
        if (at < 13 && swapped !== signs) expect(readCode(swapped)).toBeNull();
      },
    ),
  );
});

test('different bytes make different codes', () => {
  const one = new Uint8Array(CODE_BYTES).fill(7);
  const other = one.with(15, 8);
  expect(makeCode(one)).not.toBe(makeCode(other));
  expect(() => makeCode(new Uint8Array(8))).toThrow(RangeError);
});
