import { type MoneyValue, money } from '../money/index.ts';
import type { OfferTerms } from './terms.ts';

/** What a text names: as it is written there, and the numbers that it may mean. */
export interface NamedValue {
  readonly said: string;
  readonly readings: readonly MoneyValue[];
}

/** Where an offer's text in one language names another value than the offer's own. */
export interface WrongValue {
  readonly part: 'title' | 'terms';
  /** As it is written. */
  readonly said: readonly string[];
}

/** Digits in groups of three or all together, and decimals; spaces may be hard ones. */
const NUMBER = String.raw`\d{1,3}(?:[ \u00a0\u202f.,'’]\d{3})+(?:[.,]\d{1,6})?|\d{1,14}(?:[.,]\d{1,6})?`;
/** It begins there, rather than in the midst of a word or of a longer number. */
const BEGINS = String.raw`(?<![\p{L}\p{N}.,])`;
const SPACE = String.raw`[ \u00a0\u202f]?`;
const PERCENT = new RegExp(
  String.raw`${BEGINS}(${NUMBER})${SPACE}(?:%|(?:per${SPACE}cent|persent)(?![\p{L}\p{N}]))`,
  'giu',
);

/** The percentages that a text names in digits: 25%, 7,5 %, 25 per cent, 25 persent. */
export function percentagesIn(text: string): NamedValue[] {
  return namedIn(text, PERCENT);
}

/**
 * The amounts that a text names in a currency, by its code or its sign: R 1 500, €99,50, 200 ZAR. Of a sign that
 * several currencies have, the currency's own is meant: whoever is offered something pays in it.
 */
export function amountsIn(text: string, currency: string): NamedValue[] {
  const marks = [currency, signOf(currency)].map((mark) =>
    mark.replaceAll(/[^\p{L}\p{N}]/gu, String.raw`\$&`),
  );
  const mark = `(?:${marks.join('|')})`;
  const before = new RegExp(String.raw`(?<![\p{L}\p{N}])${mark}${SPACE}(${NUMBER})(?![\p{L}\p{N}%])`, 'gu');
  const after = new RegExp(String.raw`${BEGINS}(${NUMBER})${SPACE}${mark}(?![\p{L}\p{N}])`, 'gu');
  return [...namedIn(text, before), ...namedIn(text, after)];
}

function signOf(currency: string): string {
  const format = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
  });
  return format.formatToParts(0).find(({ type }) => type === 'currency')?.value ?? currency;
}

function namedIn(text: string, pattern: RegExp): NamedValue[] {
  return [...text.matchAll(pattern)].map(([said, digits = '']) => ({ said, readings: readingsOf(digits) }));
}

/** One mark before three digits groups them for some and begins the decimals for others: both are meant. */
function readingsOf(written: string): string[] {
  const digits = written.replaceAll(/[ \u00a0\u202f'’]/g, '');
  const marks = digits.match(/[.,]/g) ?? [];
  const grouped = digits.replaceAll(/[.,]/g, '');
  const decimals = digits.replace(/[.,](?=.*[.,])/g, '').replace(',', '.');
  if (marks.length === 0) return [grouped];
  const last = digits.split(/[.,]/).at(-1) ?? '';
  if (marks.length > 1 && new Set(marks).size === 1) return [grouped];
  return last.length === 3 && marks.length === 1 ? [grouped, decimals] : [decimals];
}

/**
 * Where what is read of an offer contradicts what it gives. Told only where it is sure: a text may name other
 * percentages and amounts besides, such as what is paid in advance, so one that names the value anywhere is right,
 * and so are terms below such a title. Special terms have no value to contradict; a gift takes no share off.
 */
export function wrongValues(
  { kind, value, currency }: Pick<OfferTerms, 'kind' | 'value' | 'currency'>,
  text: { readonly title: string; readonly terms: string },
): WrongValue[] {
  const told = (part: WrongValue['part'], named: readonly NamedValue[]): WrongValue[] =>
    named.length > 0 ? [{ part, said: [...new Set(named.map(({ said }) => said))] }] : [];
  if (kind === 'gift') return told('title', percentagesIn(text.title));
  if (value === null || kind === 'terms') return [];
  const own = money(value);
  const namedBy = (words: string) =>
    kind === 'percent' ? percentagesIn(words) : currency === null ? [] : amountsIn(words, currency);
  const right = (named: readonly NamedValue[]) =>
    named.some(({ readings }) => readings.some((each) => money(each).eq(own)));
  const title = namedBy(text.title);
  const terms = namedBy(text.terms);
  // A share in the title of an offer that takes an amount off is what it gave before.
  const share = kind === 'amount' && title.length === 0 ? percentagesIn(text.title) : [];
  const wrong = (part: WrongValue['part'], named: readonly NamedValue[]): WrongValue[] =>
    right(named) ? [] : told(part, named);
  return [...wrong('title', [...title, ...share]), ...(right(title) ? [] : wrong('terms', terms))];
}
