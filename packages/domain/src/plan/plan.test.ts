import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  diffPlans,
  diffText,
  emptyPlan,
  goalProgress,
  mentionedIn,
  mergePlan,
  nextReviewOn,
  PlanChange,
  PlanDocument,
  type PlanGoal,
  reviewStanding,
  riskBand,
  signOff,
} from './index.ts';

const ids = ['01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000002'] as const;
const goal = (over: Partial<PlanGoal> = {}): PlanGoal => ({
  id: ids[0],
  text: 'Grow the tableware',
  unit: 'GBP',
  start: '1000',
  target: '1500',
  dueOn: '2026-12-31',
  ...over,
});

const texts = fc.array(
  fc.constantFrom('We deliver. ', 'They pay!', ' Why? ', 'v1.2 holds\n', 'no end', '…'),
  {
    maxLength: 12,
  },
);
const text = fc.oneof(
  texts.map((parts) => parts.join('')),
  fc.string(),
);

describe('the difference of two texts', () => {
  test('makes up both, to the letter', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = diffText(before, after);
        const without = (kind: string) =>
          parts
            .filter((part) => part.kind !== kind)
            .map((part) => part.text)
            .join('');
        expect(without('added')).toBe(before);
        expect(without('removed')).toBe(after);
      }),
    );
  });

  test('is by sentence', () => {
    expect(diffText('We deliver in 48 h. Prices hold.', 'We deliver in 24 h. Prices hold.')).toEqual([
      { kind: 'removed', text: 'We deliver in 48 h. ' },
      { kind: 'added', text: 'We deliver in 24 h. ' },
      { kind: 'same', text: 'Prices hold.' },
    ]);
  });
});

const document: fc.Arbitrary<PlanDocument> = fc
  .record({
    goals: fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 2 }),
    target: fc.constantFrom('1', '2'),
    valueProposition: text,
    group: fc.subarray(['ann', 'ben']),
    reviewEveryDays: fc.integer({ min: 7, max: 9 }),
  })
  .map(({ goals, target, group, ...rest }) => ({
    ...emptyPlan,
    ...rest,
    goals: goals.map((id) => goal({ id, target })),
    group: group.map((userId) => ({ userId, side: 'sales' as const })),
  }));

describe('the difference of two plans', () => {
  test('is empty just where they say the same', () => {
    fc.assert(
      fc.property(document, document, (one, other) => {
        expect(diffPlans(one, one)).toEqual([]);
        const differ = JSON.stringify(one) !== JSON.stringify(other);
        expect(diffPlans(one, other).length > 0).toBe(differ);
      }),
    );
  });

  test('names the item and the field', () => {
    const before = { ...emptyPlan, goals: [goal()] };
    const after = {
      ...emptyPlan,
      goals: [goal({ target: '1800' }), goal({ id: ids[1], text: 'Win the refit' })],
      budget: { amount: '500', currency: null, from: null, until: null },
    };
    expect(diffPlans(before, after)).toEqual([
      {
        section: 'goals',
        kind: 'changed',
        name: 'Grow the tableware',
        fields: [{ field: 'target', from: '1500', to: '1800' }],
      },
      { section: 'goals', kind: 'added', name: 'Win the refit' },
      { section: 'budget', kind: 'value', fields: [{ field: 'amount', from: null, to: '500' }] },
    ]);
    expect(diffPlans(after, before).at(1)).toEqual({
      section: 'goals',
      kind: 'removed',
      name: 'Win the refit',
    });
  });
});

describe('two people at once', () => {
  test('write in different sections', () => {
    const current = { ...emptyPlan, goals: [goal()] };
    const merge = mergePlan(emptyPlan, current, { valueProposition: 'Whole deliveries.' });
    expect(merge).toEqual({
      kind: 'merged',
      document: { ...current, valueProposition: 'Whole deliveries.' },
      sections: ['valueProposition'],
    });
  });

  test('in one section the slower is told, unless both wrote the same', () => {
    const current = { ...emptyPlan, valueProposition: 'Dates.' };
    expect(mergePlan(emptyPlan, current, { valueProposition: 'Prices.' })).toEqual({
      kind: 'conflict',
      sections: ['valueProposition'],
    });
    expect(mergePlan(emptyPlan, current, { valueProposition: 'Dates.' })).toMatchObject({ sections: [] });
  });

  test('nothing is lost without a conflict', () => {
    fc.assert(
      fc.property(document, document, document, (base, current, mine) => {
        const merge = mergePlan(base, current, mine);
        if (merge.kind === 'merged') expect(merge.document).toEqual({ ...current, ...mine });
      }),
    );
  });
});

test('a mention is a whole name after an at sign', () => {
  const people = [
    { id: '1', name: 'Ann Lee' },
    { id: '2', name: 'Ann Lee-Smith' },
    { id: '3', name: 'Zoë du Preez' },
  ];
  expect(mentionedIn('Please @ann lee-smith, and (@Zoë du Preez): look.', people)).toEqual(['2', '3']);
  expect(mentionedIn('@Ann Lee, you?', people)).toEqual(['1']);
  expect(mentionedIn('@Ann Leeds; post@Ann Lee', people)).toEqual([]);
});

test('each side signs a version by a person of its own', () => {
  const state = { version: 3, signOffs: [{ userId: 'ben', side: 'sales' as const }] };
  const by = (over: object) =>
    signOff({ userId: 'mia', role: 'marketer', side: 'marketing', version: 3, ...over }, state);
  expect(by({})).toEqual({ kind: 'signed', complete: true });
  expect(by({ version: 2 })).toEqual({ kind: 'refused', reason: 'changed' });
  expect(by({ side: 'sales' })).toEqual({ kind: 'refused', reason: 'notForSide' });
  expect(by({ role: 'admin', userId: 'ben' })).toEqual({ kind: 'refused', reason: 'otherSide' });
  expect(by({ role: 'sales', side: 'sales' })).toEqual({ kind: 'refused', reason: 'alreadySigned' });
});

test('a goal goes from its start to its target, up or down', () => {
  expect(goalProgress({ start: '1000', target: '1500' }, '1250')).toBe(0.5);
  expect(goalProgress({ start: '8', target: '2' }, '5')).toBe(0.5);
  expect(goalProgress({ start: '8', target: '2' }, '11')).toBe(-0.5);
  expect(goalProgress({ start: '1', target: '1' }, '1')).toBe(1);
  expect(goalProgress({ start: '1', target: '2' }, null)).toBeNull();
});

test('reviews come at their cadence and are overdue after their day', () => {
  expect(nextReviewOn('2026-02-27', 90)).toBe('2026-05-28');
  expect(reviewStanding('2026-05-28', '2026-05-28')).toEqual({ kind: 'due', days: 0 });
  expect(reviewStanding('2026-05-28', '2026-06-01')).toEqual({ kind: 'overdue', days: 4 });
  expect(reviewStanding(null, '2026-06-01')).toEqual({ kind: 'none' });
});

test('a change names sections and fills in none', () => {
  expect(PlanChange.parse({ beside: 'allowed' })).toEqual({ beside: 'allowed' });
  const budget = { amount: '1000', currency: 'ZAR', from: null, until: null };
  expect(PlanChange.parse({ budget })).toEqual({ budget });
  expect(PlanChange.safeParse({ budget: { ...budget, currency: 'XXQ' } }).success).toBe(false);
  expect(PlanDocument.parse({ ...emptyPlan, budget: { ...budget, currency: 'XXQ' } }).budget?.currency).toBe(
    'XXQ',
  );
  expect(PlanDocument.safeParse({ ...emptyPlan, goals: [goal(), goal()] }).success).toBe(false);
  expect([1, 5, 6, 12, 13].map(riskBand)).toEqual(['low', 'low', 'middle', 'middle', 'high']);
});
