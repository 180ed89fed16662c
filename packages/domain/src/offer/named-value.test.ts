import { describe, expect, it } from 'vitest';
import { amountsIn, percentagesIn, wrongValues } from './named-value.ts';

const said = (named: readonly { said: string }[]) => named.map((each) => each.said);

describe('the values that a text names', () => {
  it.each([
    ['25% off', ['25%']],
    ['25 % off', ['25 %']],
    ['25\u00a0% off', ['25\u00a0%']],
    ['25 per cent off, or 30 percent', ['25 per cent', '30 percent']],
    ['25 persent afslag', ['25 persent']],
    ['7.5% or 7,5 %', ['7.5%', '7,5 %']],
    ['A share of 10–25%', ['25%']],
    ['a quarter off, and room 25', []],
    ['25 percentages', []],
  ])('finds the percentages of “%s”', (text, found) => {
    expect(said(percentagesIn(text))).toEqual(found);
  });

  it.each([
    ['R500 off orders over R 5 000', ['R500', 'R 5 000']],
    ['ZAR 1,500.50 and 200 ZAR', ['ZAR 1,500.50', '200 ZAR']],
    ['BAR 500, R5k, 500 people, €20', []],
  ])('finds the rands of “%s”', (text, found) => {
    expect(said(amountsIn(text, 'ZAR'))).toEqual(found);
  });

  it('finds amounts by signs that mean something in a pattern', () => {
    expect(said(amountsIn('$20 off, €20 on', 'USD'))).toEqual(['$20']);
  });
});

describe('an offer whose text contradicts it', () => {
  const percent = { kind: 'percent', value: '25', currency: 'ZAR' } as const;
  const amount = { kind: 'amount', value: '1500', currency: 'ZAR' } as const;
  const parts = (offer: Parameters<typeof wrongValues>[0], title: string, terms = 'For one order.') =>
    wrongValues(offer, { title, terms }).map(({ part }) => part);

  it('is told by its title or its terms, in either spelling', () => {
    expect(wrongValues(percent, { title: '10% off', terms: 'For one order.' })).toEqual([
      { part: 'title', said: ['10%'] },
    ]);
    expect(parts(percent, 'Something off', 'Neem 10 persent af.')).toEqual(['terms']);
    expect(parts(percent, '10% off', '10% at most')).toEqual(['title', 'terms']);
    expect(parts({ ...percent, value: '7.5' }, '7,5 % afslag')).toEqual([]);
    expect(parts({ ...percent, value: '25.00' }, '25% off')).toEqual([]);
  });

  it('is none where other percentages stand beside the right one, or none at all', () => {
    expect(parts(percent, '25% off', 'Pay 50% in advance.')).toEqual([]);
    expect(parts(percent, '25% off for those who pay 50% in advance')).toEqual([]);
    expect(parts(percent, 'A quarter off orders over R 500')).toEqual([]);
  });

  it('takes an amount off what it names, however it is written', () => {
    for (const title of ['R1500 off', 'R 1 500 off', 'R1,500.00 off', 'ZAR 1.500,00 off', 'R 1.500 off']) {
      expect(parts(amount, title)).toEqual([]);
    }
    expect(parts(amount, 'R500 off')).toEqual(['title']);
    expect(parts(amount, '10% off your next order')).toEqual(['title']);
    expect(parts(amount, '€ 500 off')).toEqual([]);
  });

  it('is no gift where its title takes a share off', () => {
    const gift = { kind: 'gift', value: null, currency: 'ZAR' } as const;
    expect(parts(gift, '10% off your next order')).toEqual(['title']);
    expect(parts(gift, 'A hamper with your next order', 'With orders that are paid 50% in advance.')).toEqual(
      [],
    );
  });

  it('has no value to contradict where it is special terms', () => {
    expect(parts({ kind: 'terms', value: null, currency: 'ZAR' }, '2% off for paying at once')).toEqual([]);
  });
});
