import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  BuyingRole,
  chainAbove,
  drawableLines,
  freshnessOf,
  gapsOf,
  isPresent,
  type MapPerson,
  NewPerson,
  PersonChanges,
  reportingRefusal,
  Stance,
  succeed,
  successorOf,
} from './index.ts';

const now = new Date('2026-06-17T09:00:00Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000).toISOString();
const rules = { now, untouchedDays: 90 };

const person = (contactId: string, changes: Partial<MapPerson> = {}): MapPerson => ({
  contactId,
  role: null,
  influence: null,
  stance: null,
  department: null,
  reportsToId: null,
  lastTouchedAt: daysAgo(3),
  leftOn: null,
  ...changes,
});

const full = [
  person('head', { role: 'decisionMaker', influence: 5 }),
  person('money', { role: 'economicBuyer', reportsToId: 'head' }),
  person('friend', { role: 'champion', stance: 'supporter', reportsToId: 'head' }),
];
const kinds = (people: readonly MapPerson[]) => gapsOf(people, rules).map(({ kind }) => kind);

test('a map with everybody on it has no gap', () => {
  expect(gapsOf(full, rules)).toEqual([]);
});

test('an empty map lacks everything and says so first', () => {
  expect(kinds([])).toEqual(['nobody', 'missingRole', 'missingRole', 'missingRole']);
  expect(kinds([person('gone', { leftOn: '2026-06-17' })])).toEqual(kinds([]));
});

test('who left leaves their role open, with the next to turn to and why', () => {
  const left = full.map((each) =>
    each.contactId === 'head' ? { ...each, leftOn: '2026-05-01', lastTouchedAt: null } : each,
  );
  expect(gapsOf(left, rules)).toEqual([
    {
      kind: 'missingRole',
      role: 'decisionMaker',
      leftId: 'head',
      successor: { contactId: 'friend', because: 'reported' },
    },
    { kind: 'superiorLeft', contactId: 'friend', superiorId: 'head' },
    { kind: 'superiorLeft', contactId: 'money', superiorId: 'head' },
  ]);
});

test('a champion who is against us is none, and a friend in another role is one', () => {
  const [head, money] = full;
  if (!head || !money) throw new Error('the example lacks people');
  const sour = person('friend', { role: 'champion', stance: 'sceptic' });
  expect(kinds([head, money, sour])).toEqual(['missingRole']);
  expect(kinds([head, { ...money, stance: 'champion' }])).toEqual([]);
});

test('one thread is one too few; none at all for long is said with its days', () => {
  const quiet = full.map((each) => ({ ...each, lastTouchedAt: daysAgo(120) }));
  expect(gapsOf(quiet, rules)).toEqual([{ kind: 'untouched', limitDays: 90, days: 120, contactId: 'head' }]);
  const one = quiet.map((each) =>
    each.contactId === 'money' ? { ...each, lastTouchedAt: daysAgo(89) } : each,
  );
  expect(gapsOf(one, rules)).toEqual([{ kind: 'singleThread', contactId: 'money' }]);
  expect(kinds([person('only', { lastTouchedAt: null })]).slice(-2)).toEqual(['singleThread', 'untouched']);
});

test('a relationship cools at half the limit and fades at the limit', () => {
  const at = (days: number) => freshnessOf({ lastTouchedAt: daysAgo(days) }, now, 90);
  expect([at(44), at(45), at(89), at(90)]).toEqual(['fresh', 'cooling', 'cooling', 'faded']);
  expect(freshnessOf({ lastTouchedAt: null }, now, 90)).toBe('faded');
});

test('the next is of the same role, else reported, else the superior, else of the department', () => {
  const leaver = person('x', { role: 'champion', reportsToId: 'boss', department: 'Purchasing' });
  const others = [
    person('peer', { role: 'champion', influence: 1 }),
    person('clerk', { reportsToId: 'x', influence: 4 }),
    person('boss', { influence: 5 }),
    person('beside', { department: 'Purchasing' }),
  ];
  const reasons: unknown[] = [];
  for (let left = others; ; left = left.slice(1)) {
    const next = successorOf([leaver, ...left], 'x');
    if (next === null) break;
    reasons.push(next.because);
  }
  expect(reasons).toEqual(['sameRole', 'reported', 'superior', 'sameDepartment']);
});

test('reporting to oneself, to a stranger or in a circle is refused', () => {
  expect(reportingRefusal(full, 'head', 'head')).toBe('reports-to-self');
  expect(reportingRefusal(full, 'head', 'nobody')).toBe('superior-unknown');
  expect(reportingRefusal(full, 'head', 'friend')).toBe('reporting-cycle');
  expect(reportingRefusal(full, 'money', 'friend')).toBeNull();
  expect(reportingRefusal(full, 'money', null)).toBeNull();
});

const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
const anyone = fc.record({
  role: fc.option(fc.constantFrom(...BuyingRole.options)),
  stance: fc.option(fc.constantFrom(...Stance.options)),
  influence: fc.option(fc.integer({ min: 1, max: 5 })),
  department: fc.option(fc.constantFrom('Purchasing', 'Finance')),
  reportsToId: fc.option(fc.constantFrom(...ids)),
  lastTouchedAt: fc.option(fc.integer({ min: 0, max: 400 }).map(daysAgo)),
  leftOn: fc.option(fc.constantFrom('2026-01-01', '2026-12-31')),
});
const anyMap = fc
  .array(anyone, { maxLength: ids.length })
  .map((all) => all.map((each, index) => person(ids[index] ?? '', each)));
const goesRound = (people: readonly Pick<MapPerson, 'contactId' | 'reportsToId'>[]) =>
  people.some(({ contactId, reportsToId }) => {
    const line = reportsToId !== null && people.some((each) => each.contactId === reportsToId);
    return line && (reportsToId === contactId || chainAbove(people, reportsToId).includes(contactId));
  });
const drawn = (people: readonly MapPerson[]) => {
  const lines = drawableLines(people);
  return people.map((each) => ({ ...each, reportsToId: lines.get(each.contactId) ?? null }));
};

test('lines that were not refused never go round in a circle', () => {
  const wishes = fc.array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids)), { maxLength: 40 });
  fc.assert(
    fc.property(wishes, (lines) => {
      let people = ids.map((id) => person(id));
      for (const [from, to] of lines) {
        if (reportingRefusal(people, from, to) !== null) continue;
        people = people.map((each) => (each.contactId === from ? { ...each, reportsToId: to } : each));
        expect(goesRound(people)).toBe(false);
      }
    }),
  );
});

test('whatever an import brings can be drawn, and a sound map loses no line', () => {
  fc.assert(
    fc.property(anyMap, (people) => {
      const sound = drawn(people);
      expect(goesRound(sound)).toBe(false);
      expect(drawn(sound)).toEqual(sound);
    }),
  );
});

test('after a succession nobody reports to who left, no circle came about, and the role has passed on', () => {
  fc.assert(
    fc.property(anyMap, fc.nat(), fc.option(fc.nat()), (any, leaver, heir) => {
      const people = drawn(any);
      const leaverId = people[leaver % people.length]?.contactId;
      if (leaverId === undefined) return;
      const others = people.filter(({ contactId }) => contactId !== leaverId);
      const heirId = heir === null ? null : (others[heir % others.length]?.contactId ?? null);
      const changes = new Map(succeed(people, leaverId, heirId).map((each) => [each.contactId, each]));
      const after = people.map((each) => ({ ...each, ...changes.get(each.contactId) }));
      expect(
        after.filter(({ contactId, reportsToId }) => contactId !== leaverId && reportsToId === leaverId),
      ).toEqual([]);
      expect(goesRound(after)).toBe(false);
      const role = people.find(({ contactId }) => contactId === leaverId)?.role ?? null;
      if (heirId !== null && role !== null)
        expect(after.find(({ contactId }) => contactId === heirId)?.role).toBe(role);
    }),
  );
});

test('gaps depend on nothing but the people and the day, name only who is there, and a role is missing or held', () => {
  fc.assert(
    fc.property(anyMap, (people) => {
      const gaps = gapsOf(people, rules);
      expect(gapsOf([...people].reverse(), rules)).toEqual(gaps);
      const present = people.filter(isPresent);
      for (const gap of gaps) {
        if ('contactId' in gap) expect(present.map(({ contactId }) => contactId)).toContain(gap.contactId);
        if (gap.kind !== 'missingRole' || gap.role === 'champion') continue;
        expect(present.filter(({ role }) => role === gap.role)).toEqual([]);
      }
    }),
  );
});

test('a person needs a name or an address, which is kept in lower case', () => {
  expect(NewPerson.parse({ email: ' Anna@KAAP.example ', language: 'af_za' })).toEqual({
    email: 'anna@kaap.example',
    language: 'af-ZA',
  });
  expect(NewPerson.safeParse({ title: 'Buyer' }).success).toBe(false);
  expect(PersonChanges.parse({ phone: ' ' })).toEqual({ phone: null });
  for (const bad of [{}, { email: 'nobody' }, { influence: 6 }, { leftOn: '2026-01-01' }]) {
    expect(PersonChanges.safeParse(bad).success).toBe(false);
  }
});
