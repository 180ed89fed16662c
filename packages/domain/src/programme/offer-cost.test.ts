import { expect, test } from 'vitest';
import { draftFromPlaybook } from './draft.ts';
import { offerOutlays } from './offer-cost.ts';
import { winBack } from './playbooks/index.ts';

const usual = { kind: 'percent', value: '10', maxPerAccount: null, reservedPerCode: '100', budget: null };
const draft = (offer: object) =>
  draftFromPlaybook(
    winBack,
    { name: 'x', holdOutShare: 0, offers: { winBack: { ...usual, ...offer } } },
    { currency: 'ZAR' },
  );
const accounts = (...people: number[]) => people.map((each) => ({ people: each }));
const outlay = (offer: object, ...people: number[]) => {
  const [one] = offerOutlays(draft(offer), accounts(...people));
  return [one?.codes, one?.reckoned, one?.most];
};

test('a percentage is bound by its budget only, and the budget bounds the codes', () => {
  expect(outlay({}, 2, 1)).toEqual([3, '300', null]);
  expect(outlay({ budget: '1000' }, 2, 1)).toEqual([3, '300', '1000']);
  expect(outlay({ budget: '250' }, 2, 1)).toEqual([2, '200', '250']);
});

test('an amount costs what it takes off, a gift what it is reckoned at, as often as there are codes', () => {
  expect(outlay({ kind: 'amount', value: '50.05' }, 2, 1)).toEqual([3, '300', '150.15']);
  expect(outlay({ kind: 'amount', value: '50', budget: '120' }, 1)).toEqual([1, '100', '50']);
  expect(outlay({ kind: 'gift', value: null, stock: 2 }, 2, 1)).toEqual([2, '200', '200']);
  expect(outlay({ kind: 'gift', value: null, maxPerAccount: 1 }, 2, 1)).toEqual([2, '200', '200']);
});

test('of versions that go by chance each offer is made to its share of the accounts', () => {
  const design = draft({ kind: 'amount', value: '50' });
  const [offer] = design.offers;
  const [made] = design.sequence.steps.filter(({ type }) => type === 'offer');
  if (!offer || made?.type !== 'offer') throw new Error('the playbook makes an offer');
  const other = { ...made, key: 'other', offer: 'better' };
  const on = { kind: 'chance' as const, share: 0.5 };
  const draw = { key: 'draw', name: 'Versions', type: 'branch' as const, on, yes: made.key, no: other.key };
  const steps = [draw, other, ...design.sequence.steps];
  const versions = {
    ...design,
    offers: [offer, { ...offer, key: 'better', value: '80' }],
    sequence: { start: 'draw', steps },
  };
  expect(offerOutlays(versions, accounts(1, 3, 1, 1, 2))).toMatchObject([
    { codes: 6, reckoned: '600', most: '300' },
    { codes: 6, reckoned: '600', most: '480' },
  ]);
});

test('nobody there costs nothing', () => {
  expect(outlay({})).toEqual([0, '0', '0']);
});

test('where others enter later the most is what the limits leave for all of them', () => {
  const design = draft({ kind: 'gift', value: null, maxCodes: 20 });
  const entry = { kind: 'follows' as const, leave: false };
  const open = { ...design, audience: { ...design.audience, entry } };
  expect(offerOutlays(open, accounts(1))).toMatchObject([{ codes: 1, reckoned: '100', most: '2000' }]);
  const unbound = { ...open, offers: open.offers.map((offer) => ({ ...offer, maxCodes: null })) };
  expect(offerOutlays(unbound, accounts(1))).toMatchObject([{ codes: 1, most: null }]);
});

test('an offer that no step makes is none', () => {
  const design = draft({});
  const steps = design.sequence.steps.filter(({ type }) => type !== 'offer');
  expect(offerOutlays({ ...design, sequence: { ...design.sequence, steps } }, accounts(5))).toEqual([]);
});
