import { expect, test } from 'vitest';
import type { OfferTerms } from '../offer/index.ts';
import { checkCurrency, unknownCurrencies } from './currency-check.ts';
import { draftFromPlaybook } from './draft.ts';
import { winBack } from './playbooks/index.ts';

const plain = draftFromPlaybook(winBack, { name: 'x' }, { currency: 'GBP' });
const draft = (changes: Partial<OfferTerms>) => ({
  ...plain,
  offers: plain.offers.map((offer) => ({ ...offer, ...changes })),
});
const accounts = (...currencies: (string | null)[]) => currencies.map((currency) => ({ currency }));

test('accounts that order in another currency than the offer’s are counted', () => {
  expect(checkCurrency(plain, accounts('EUR', 'GBP', null, 'EUR'), 'ZAR')).toEqual([
    {
      code: 'offerOtherCurrency',
      severity: 'hint',
      at: { offer: 'winBack' },
      values: { accounts: 2, currency: 'GBP' },
    },
  ]);
  expect(checkCurrency(plain, accounts('GBP', null), 'ZAR')).toEqual([]);
});

test('the offer’s own currency goes before the programme’s, and that before the company’s', () => {
  expect(checkCurrency(draft({ currency: 'EUR' }), accounts('EUR'), 'ZAR')).toEqual([]);
  const ofHouse = { ...draft({ currency: null }), currency: null };
  expect(checkCurrency(ofHouse, accounts('ZAR'), 'ZAR')).toEqual([]);
  expect(checkCurrency(ofHouse, accounts('GBP'), 'ZAR')).toHaveLength(1);
});

test('what takes nothing off is worth the same in every currency', () => {
  expect(checkCurrency(draft({ kind: 'gift', value: null }), accounts('EUR'), 'GBP')).toEqual([]);
});

test('a currency that there is not is found where it is named, unless it was there before', () => {
  const paths = (design: typeof plain, before = plain) =>
    unknownCurrencies(design, before).map(({ path }) => path.join('.'));
  expect(paths(draft({ currency: 'XXQ' }))).toEqual(['offers.0.currency']);
  expect(paths({ ...draft({ currency: 'XXQ' }), currency: 'XXR' })).toEqual([
    'currency',
    'offers.0.currency',
  ]);
  expect(paths(draft({ currency: 'EUR' }))).toEqual([]);
  expect(paths(draft({ currency: null }))).toEqual([]);
  expect(paths(draft({ currency: 'XXQ' }), draft({ currency: 'XXQ' }))).toEqual([]);
});
