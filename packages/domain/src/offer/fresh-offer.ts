import { LANGUAGES, type Language } from '../template/index.ts';
import { type OfferKind, OfferTerms } from './terms.ts';

type Text = NonNullable<OfferTerms['texts'][Language]>;

const TERMS: Readonly<Record<Language, string>> = {
  en: 'For one order, whatever its size. The code is personal and works once.',
  af: 'Vir een bestelling, ongeag die grootte. Die kode is persoonlik en werk een keer.',
};

const TITLES: Readonly<Record<OfferKind, Readonly<Record<Language, string>>>> = {
  percent: { en: '10% off your next order', af: '10% afslag op u volgende bestelling' },
  amount: { en: 'Something off your next order', af: 'Afslag op u volgende bestelling' },
  gift: { en: 'A gift with your next order', af: '’n Geskenk by u volgende bestelling' },
  terms: { en: 'Special terms for your next order', af: 'Spesiale voorwaardes vir u volgende bestelling' },
};

/** A value to begin with, in per cent or in the currency. */
const VALUE = '10';

/** An offer as it begins, with words for its recipients in each of their languages. */
export function freshOffer(key: string, currency: string): OfferTerms {
  return OfferTerms.parse({
    key,
    kind: 'percent',
    value: VALUE,
    currency,
    texts: Object.fromEntries(LANGUAGES.map((language) => [language, textOf('percent', language)])),
    marginFloor: 0.15,
    maxPerAccount: 1,
  });
}

/**
 * The offer as one of another kind: a gift and special terms have no value, a share and an amount need one, and only
 * gifts are in stock. Words that nobody has changed since it began follow what it gives.
 */
export function offerOfKind(offer: OfferTerms, kind: OfferKind, currency: string): OfferTerms {
  const valued = kind === 'percent' || kind === 'amount';
  const retold = LANGUAGES.filter((language) => isFresh(offer, language)).map(
    (language) => [language, textOf(kind, language)] as const,
  );
  return {
    ...offer,
    kind,
    value: valued ? (offer.value ?? VALUE) : null,
    currency: offer.currency ?? currency,
    texts: { ...offer.texts, ...Object.fromEntries(retold) },
    stock: kind === 'gift' ? offer.stock : null,
  };
}

function textOf(kind: OfferKind, language: Language): Text {
  return { title: TITLES[kind][language], terms: TERMS[language] };
}

function isFresh({ kind, texts }: OfferTerms, language: Language): boolean {
  const fresh = textOf(kind, language);
  return texts[language]?.title === fresh.title && texts[language]?.terms === fresh.terms;
}
