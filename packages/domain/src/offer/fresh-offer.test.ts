import { expect, test } from 'vitest';
import { LANGUAGES } from '../template/index.ts';
import { freshOffer, offerOfKind } from './fresh-offer.ts';
import { wrongValues } from './named-value.ts';
import { OfferKind, OfferTerms } from './terms.ts';

test('an offer begins with words in every language, each its own, that say what it gives', () => {
  const offer = freshOffer('offer', 'ZAR');
  expect(OfferTerms.parse(offer)).toEqual(offer);
  for (const kind of OfferKind.options) {
    const { texts } = offerOfKind(offer, kind, 'ZAR');
    const titles = LANGUAGES.map((language) => texts[language]?.title);
    expect(new Set(titles).size).toBe(LANGUAGES.length);
  }
});

test('of another kind its words follow, and nothing contradicts what it gives', () => {
  for (const kind of OfferKind.options) {
    const offer = offerOfKind(freshOffer('offer', 'ZAR'), kind, 'ZAR');
    expect(OfferTerms.parse(offer)).toEqual(offer);
    for (const language of LANGUAGES)
      expect(wrongValues(offer, offer.texts[language] ?? never())).toEqual([]);
    expect(offerOfKind(offer, 'percent', 'ZAR')).toEqual(freshOffer('offer', 'ZAR'));
  }
});

test('words that somebody wrote stay, in whichever language', () => {
  const fresh = freshOffer('offer', 'ZAR');
  const own = { title: 'Neem 10% af', terms: 'Vir een bestelling.' };
  const gift = offerOfKind({ ...fresh, texts: { ...fresh.texts, af: own } }, 'gift', 'ZAR');
  expect(gift.texts).toEqual({ en: offerOfKind(fresh, 'gift', 'ZAR').texts.en, af: own });
});

test('a gift and special terms have no value, and only a gift has a stock', () => {
  const gift = { ...offerOfKind(freshOffer('offer', 'ZAR'), 'gift', 'ZAR'), stock: 20 };
  expect(gift.value).toBeNull();
  expect(offerOfKind(gift, 'amount', 'ZAR')).toMatchObject({ value: '10', stock: null });
});

function never(): never {
  throw new Error('a language has no text');
}
