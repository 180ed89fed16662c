import { expect, test } from 'vitest';
import { emptyPlan, type PlanDocument } from './document.ts';
import { replacePerson } from './replace-person.ts';

const risk = (id: string, ownerId: string | null) => ({
  id,
  text: 'They look elsewhere',
  likelihood: 2,
  impact: 4,
  ownerId,
  counterMeasure: '',
});
const step = (id: string, ownerId: string | null) => ({
  id,
  text: 'Call them',
  ownerId,
  contactId: null,
  dueOn: null,
});
const plan: PlanDocument = {
  ...emptyPlan,
  group: [
    { userId: 'ruth', side: 'sales' },
    { userId: 'mark', side: 'marketing' },
  ],
  risks: [risk('r1', 'ruth'), risk('r2', 'mark'), risk('r3', null)],
  nextSteps: [step('s1', 'ruth'), step('s2', 'ruth'), step('s3', 'mark')],
};

test('a successor takes over what is open, and nothing of anybody else', () => {
  const after = replacePerson(plan, { from: 'ruth', to: 'clara', done: new Set(['s2']) });
  expect(after.group).toEqual([
    { userId: 'clara', side: 'sales' },
    { userId: 'mark', side: 'marketing' },
  ]);
  expect(after.risks.map(({ ownerId }) => ownerId)).toEqual(['clara', 'mark', null]);
  expect(after.nextSteps.map(({ ownerId }) => ownerId)).toEqual(['clara', 'ruth', 'mark']);
});

test('whoever is in the group already stands there once, on their own side', () => {
  const after = replacePerson(plan, { from: 'ruth', to: 'mark', done: new Set() });
  expect(after.group).toEqual([{ userId: 'mark', side: 'marketing' }]);
});

test('a plan that does not name them stays as it is', () => {
  expect(replacePerson(plan, { from: 'danie', to: 'clara', done: new Set() })).toEqual(plan);
});
