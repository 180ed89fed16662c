import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeAccountNumber, NewAccount, NUMBER_BYTES } from './new-account.ts';

test('a name is enough, and a web address that was copied is read as its domain', () => {
  expect(NewAccount.parse({ name: ' Kaap Wyn ' })).toEqual({ name: 'Kaap Wyn' });
  expect(NewAccount.parse({ name: 'Kaap', domain: 'https://Kaap.example/about?x=1' }).domain).toBe(
    'kaap.example',
  );
});

test.each([
  ['no name', { name: '  ' }],
  ['a number of blanks', { name: 'Kaap', externalId: ' ' }],
  ['a domain that is none', { name: 'Kaap', domain: 'kaap wyn' }],
  ['a country that is none', { name: 'Kaap', country: 'Kaapland' }],
])('%s is refused', (_, account) => {
  expect(NewAccount.safeParse(account).success).toBe(false);
});

test('a made number is short, and none of its signs is taken for another', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: NUMBER_BYTES, maxLength: NUMBER_BYTES }), (random) => {
      expect(makeAccountNumber(random)).toMatch(/^SL-[2-9A-HJKMNP-Z]{3}-[2-9A-HJKMNP-Z]{4}$/);
    }),
  );
  expect(() => makeAccountNumber(new Uint8Array(NUMBER_BYTES - 1))).toThrow(RangeError);
});
