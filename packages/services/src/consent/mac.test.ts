import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keyFor } from './key.ts';
import { macOf } from './mac.ts';

test('the same as the platform makes it, whatever the secret, the purpose and the length', () => {
  const message = fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes));
  fc.assert(
    fc.property(
      fc.string(),
      fc.constantFrom('token:link', 'token:offer'),
      message,
      (secret, purpose, bytes) => {
        const expected = createHmac('sha256', keyFor(secret, purpose)).update(bytes).digest();
        expect(macOf(secret, purpose, bytes).equals(expected)).toBe(true);
      },
    ),
  );
});
