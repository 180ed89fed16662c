import { expect, test } from 'vitest';
import { type BudgetedAccount, checkBudget } from './budget-check.ts';
import { draftFromPlaybook } from './draft.ts';
import { winBack } from './playbooks/index.ts';

const draft = (budget: string | null, offer: object, holdOutShare = 0) =>
  draftFromPlaybook(
    winBack,
    { name: 'x', budget, holdOutShare, offers: { winBack: { maxPerAccount: null, ...offer } } },
    { currency: 'ZAR' },
  );
const accounts = (...people: number[]): BudgetedAccount[] =>
  people.map((each) => ({ people: each, planBudget: null }));
const codes = (...args: Parameters<typeof checkBudget>) =>
  checkBudget(...args).map(({ code, values }) => [code, values['cost'] ?? values['accounts']]);

test('the offers, as often as the audience asks for them, are held against the budget', () => {
  const design = draft('250', { reservedPerCode: '100.10' });
  expect(codes(design, accounts(1, 1))).toEqual([]);
  expect(codes(design, accounts(2, 1))).toEqual([['overBudget', 300.3]]);
  expect(checkBudget(design, accounts(3))[0]).toMatchObject({
    severity: 'hint',
    values: { cost: 300.3, budget: 250, currency: 'ZAR' },
  });
});

test('limits, those held out and the offer’s own budget make it less', () => {
  const reservedPerCode = '100';
  expect(codes(draft('250', { reservedPerCode, maxPerAccount: 1 }), accounts(2, 1))).toEqual([]);
  expect(codes(draft('250', { reservedPerCode, maxCodes: 2 }), accounts(2, 1))).toEqual([]);
  expect(codes(draft('250', { reservedPerCode }, 0.5), accounts(1, 1, 1, 1))).toEqual([]);
  expect(codes(draft('250', { reservedPerCode, budget: '200' }), accounts(2, 1))).toEqual([
    ['offerOverBudget', 300],
  ]);
});

test('an account whose plan sets aside less than its codes is counted', () => {
  const design = draft(null, { reservedPerCode: '100' });
  const planned = [
    { people: 1, planBudget: '99.99' },
    { people: 1, planBudget: '100' },
    { people: 2, planBudget: null },
  ];
  expect(codes(design, planned)).toEqual([['planOverBudget', 1]]);
});

test('an offer that no step makes, or that is reckoned at nothing, costs nothing', () => {
  const design = draft('1', { reservedPerCode: '100' });
  const steps = design.sequence.steps.filter(({ type }) => type !== 'offer');
  expect(codes({ ...design, sequence: { ...design.sequence, steps } }, accounts(5))).toEqual([]);
  expect(codes(draft('1', {}), accounts(5))).toEqual([]);
});
