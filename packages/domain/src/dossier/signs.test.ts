import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type SignFacts, signsOf } from './index.ts';

const none: SignFacts = { deliveries: [], promises: [], complaints: [], tenders: [], rivals: [] };
const kinds = (facts: Partial<SignFacts>, today = '2026-06-10') =>
  signsOf({ ...none, ...facts }, today).map(({ kind, on }) => [kind, on]);

const delivery = (promisedOn: string | null, deliveredOn: string | null) => ({
  deliveries: [{ id: 'd', reference: null, promisedOn, deliveredOn }],
});
const promise = (dueOn: string, keptOn: string | null) => ({
  promises: [{ id: 'p', summary: 'Call', dueOn, keptOn }],
});

test.each([
  ['on its day', delivery('2026-06-01', '2026-06-01'), []],
  ['a day late', delivery('2026-06-01', '2026-06-02'), [['lateDelivery', '2026-06-01']]],
  ['due today and not there', delivery('2026-06-10', null), []],
  ['due yesterday and not there', delivery('2026-06-09', null), [['lateDelivery', '2026-06-09']]],
  ['without a promise', delivery(null, '2026-06-02'), []],
  ['a promise kept early', promise('2026-06-05', '2026-06-01'), []],
  ['a promise kept late', promise('2026-06-05', '2026-06-06'), [['brokenPromise', '2026-06-05']]],
  ['a promise still open', promise('2026-07-01', null), []],
])('%s', (_, facts, expected) => {
  expect(kinds(facts)).toEqual(expected);
});

test('nothing lies ahead, and time only adds signs', () => {
  const day = fc.integer({ min: 1, max: 28 }).map((date) => `2026-06-${String(date).padStart(2, '0')}`);
  const maybe = fc.option(day);
  const facts = fc.record({
    deliveries: fc.array(
      fc.record({ id: fc.uuid(), reference: fc.constant(null), promisedOn: maybe, deliveredOn: maybe }),
    ),
    promises: fc.array(fc.record({ id: fc.uuid(), summary: fc.constant('x'), dueOn: day, keptOn: maybe })),
    complaints: fc.array(
      fc.record({ id: fc.uuid(), summary: fc.constant('x'), openedOn: day, contactId: fc.constant(null) }),
    ),
    tenders: fc.array(fc.record({ id: fc.uuid(), title: fc.constant('x'), openedOn: day })),
    rivals: fc.array(fc.record({ id: fc.uuid(), name: fc.constant('x'), seenOn: maybe })),
  });
  fc.assert(
    fc.property(facts, day, day, (all, one, other) => {
      const [early = '', late = ''] = [one, other].toSorted();
      const before = signsOf(all, early);
      expect(before.every(({ on }) => on <= early)).toBe(true);
      const after = new Set(signsOf(all, late).map(({ from }) => from));
      expect(before.every(({ from }) => after.has(from))).toBe(true);
    }),
  );
});
