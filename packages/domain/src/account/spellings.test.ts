import { expect, test } from 'vitest';
import { spellingsOf } from './index.ts';

const alike = (...names: string[]) =>
  spellingsOf(
    names.map((name) => ({ name })),
    ({ name }) => name,
  ).map((group) => group.map(({ name }) => name).join(' | '));

test('names that differ in case, punctuation and legal form alone are together, the first first', () => {
  expect(
    alike(
      'KAAP-WYN LTD',
      'Müller & Söhne',
      'C-1001',
      'Kaap Wyn (Pty) Ltd.',
      'c1001',
      'müller söhne gmbh',
      'KaapWyn',
    ),
  ).toEqual([
    'KAAP-WYN LTD | Kaap Wyn (Pty) Ltd. | KaapWyn',
    'Müller & Söhne | müller söhne gmbh',
    'C-1001 | c1001',
  ]);
});

test.each([
  ['shops of a chain', ['Store 12', 'Store 13', 'STORE 14', 'Store']],
  ['numbers parted otherwise', ['10-234', '102-34', 'Row 1 23', 'Row 12 3']],
  ['short names', ['A.B', 'AB', 'Ltd', 'Inc', 'H&M', 'HM']],
  ['other names', ['Kaap Wyn', 'Kaap Wyne', 'Cobalt', 'Balt Co']],
])('%s are not', (_, names) => {
  expect(alike(...names)).toEqual([]);
});

test('of shops under two spellings each goes with its own', () => {
  expect(alike('Store 12', 'Store 13', 'STORE-13', 'Store #12 Ltd')).toEqual([
    'Store 12 | Store #12 Ltd',
    'Store 13 | STORE-13',
  ]);
});
