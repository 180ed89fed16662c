import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openToken, sealToken } from './token.ts';

const secret = 'a secret of at least thirty-two characters';

test('a token opens to its id, for its purpose and secret only', () => {
  fc.assert(
    fc.property(fc.uuid(), (id) => {
      const token = sealToken(secret, 'unsubscribe', id);
      expect(openToken(secret, 'unsubscribe', token)).toBe(id);
      expect(openToken(secret, 'offer', token)).toBeNull();
      expect(openToken(`${secret}!`, 'unsubscribe', token)).toBeNull();
    }),
  );
});

test('whatever is altered opens to nothing', () => {
  const token = sealToken(secret, 'offer', '0193f3b0-0000-7000-8000-000000000001');
  fc.assert(
    fc.property(fc.nat(token.length - 1), fc.constantFrom('A', 'z', '_', '='), (at, sign) => {
      const altered = token.slice(0, at) + sign + token.slice(at + 1);
      if (altered !== token) expect(openToken(secret, 'offer', altered)).toBeNull();
    }),
  );
  for (const wrong of ['', 'x', `${token}A`, 'ü'.repeat(60)])
    expect(openToken(secret, 'offer', wrong)).toBeNull();
});
