import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withoutSent } from './without-sent.ts';

test('what was written while a change was on its way is left of it, and each setting of it whole', () => {
  const sent = { name: 'First', country: 'NL', settings: { caps: { days: 7, most: 2 }, topics: ['a'] } };
  const now = { ...sent, name: 'Second', settings: { caps: { days: 7, most: 3 }, topics: ['a'] }, fax: null };
  expect(withoutSent(now, sent)).toEqual({
    name: 'Second',
    settings: { caps: { days: 7, most: 3 } },
    fax: null,
  });
});

test('nothing is left of what was sent as it is', () => {
  fc.assert(
    fc.property(fc.object(), (change) => {
      expect(withoutSent(change, change)).toEqual({});
    }),
  );
});
