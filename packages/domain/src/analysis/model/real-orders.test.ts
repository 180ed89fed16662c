import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { daysBetween } from '../calendar.ts';
import { rhythmOf } from '../rhythm.ts';
import { fitModel } from './fit-model.ts';
import { forecastHoldout } from './forecast.ts';

const CDNOW = fileURLToPath(new URL('../../../../../../shared/data/cdnow-sample.csv', import.meta.url));
const CALIBRATE_UNTIL = '1997-09-30';
const END = '1998-06-30';

/** Days with an order, by customer. */
function orderDays(): string[][] {
  const byCustomer = new Map<string, string[]>();
  for (const line of readFileSync(CDNOW, 'utf8').trim().split('\n').slice(1)) {
    const [customer = '', date = ''] = line.split(',');
    byCustomer.set(customer, [...(byCustomer.get(customer) ?? []), date]);
  }
  return [...byCustomer.values()];
}

function calibrated() {
  return orderDays().map((dates) => {
    const { firstOrderOn, lastOrderOn, orderDays, sumLogGapWeeks } = rhythmOf(
      dates.filter((date) => date <= CALIBRATE_UNTIL),
    );
    const since = (date: string) => daysBetween(firstOrderOn ?? date, date) / 7;
    return {
      x: orderDays - 1,
      tx: since(lastOrderOn ?? ''),
      T: since(CALIBRATE_UNTIL),
      sumLogGaps: sumLogGapWeeks,
      actual: new Set(dates.filter((date) => date > CALIBRATE_UNTIL)).size,
    };
  });
}

describe.skipIf(!existsSync(CDNOW))('CDNOW 1/10 sample, 39 weeks', () => {
  it('gives the parameters published for BG/NBD (Fader, Hardie, Lee 2005)', () => {
    const fit = fitModel(calibrated(), { model: 'bg' });
    expect(fit).toMatchObject({ k: 1, accounts: 2357, converged: true });
    const rounded = [fit.r, fit.alpha, fit.a, fit.b].map((value) => Number(value.toFixed(3)));
    expect(rounded).toEqual([0.243, 4.414, 0.793, 2.426]);
    expect(fit.logLikelihood.toFixed(1)).toBe('-9582.4');
  });

  it('gives those published for MBG/NBD (Batislam et al. 2007) and finds no regularity', () => {
    const fit = fitModel(calibrated());
    expect(fit.k).toBe(1);
    const rounded = [fit.r, fit.alpha, fit.a, fit.b].map((value) => Number(value.toFixed(3)));
    expect(rounded).toEqual([0.525, 6.183, 0.891, 1.614]);
  });

  it('forecasts the 39 weeks after within a fifth', () => {
    const accounts = calibrated();
    const { expected, actual } = forecastHoldout(
      fitModel(accounts),
      accounts,
      daysBetween(CALIBRATE_UNTIL, END) / 7,
    );
    expect(expected / actual).toBeGreaterThan(0.8);
    expect(expected / actual).toBeLessThan(1.2);
  });
});
