import { expect, test } from 'vitest';
import { addressesIn } from './addresses-in.ts';

test('addresses are found in whatever texts a value holds, each once', () => {
  expect(
    addressesIn({
      from: 'Anna Botha <Anna@Acme.Example>',
      to: ["o'brien@acme.example", 'anna@acme.example'],
      content: {
        html: '<a href="mailto:ben@acme.example">Ben</a>',
        text: "Ask\n'carl@acme.example'. Or dee@acme.example.",
      },
      nothing: [null, 1, '@', 'a @ b'],
    }),
  ).toEqual([
    'anna@acme.example',
    "o'brien@acme.example",
    'ben@acme.example',
    "'carl@acme.example",
    'carl@acme.example',
    'dee@acme.example',
  ]);
});

test('a text that is all signs ends soon', () => {
  expect(addressesIn('a@b '.repeat(3)).length).toBe(1);
  expect(addressesIn(Array.from({ length: 2000 }, (_, at) => `a${at}@b.example`)).length).toBe(500);
  expect(addressesIn('@'.repeat(1_000_000))).toEqual([]);
});
