import { expect, test } from 'vitest';
import { type Arrival, refusalOfArrival } from './arrival.ts';

const first: Arrival = { linked: false, linkedToAnother: false, verified: true, disabled: false };
const known: Arrival = { ...first, linked: true };

test('whoever was added comes in with a verified address, and then by their subject', () => {
  expect(refusalOfArrival(first)).toBeNull();
  expect(refusalOfArrival(known)).toBeNull();
  expect(refusalOfArrival({ ...known, verified: false })).toBeNull();
});

test.each<[string, Arrival, string]>([
  ['an address that nobody vouches for', { ...first, verified: false }, 'unverified'],
  ['an address that passed to somebody else', { ...first, linkedToAnother: true }, 'another'],
  ['somebody who was shut out, the first time', { ...first, disabled: true }, 'disabled'],
  ['somebody who was shut out, any time', { ...known, disabled: true }, 'disabled'],
  [
    'no word of who was shut out, to whom it is not proved to be theirs',
    { ...first, verified: false, disabled: true },
    'unverified',
  ],
])('%s is refused', (_, arrival, refusal) => {
  expect(refusalOfArrival(arrival)).toBe(refusal);
});
