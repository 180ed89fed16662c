import { money } from '../../money/index.ts';

/** Decimals an amount is kept with. */
const scale = 6;
const tooFine = new RegExp(`\\.\\d{${scale + 1},}$`);

/** Whether an exact decimal text has more decimals than are kept. */
export function isTooFine(exact: string): boolean {
  return tooFine.test(exact);
}

/** An exact decimal text rounded half-even to the six decimals that are kept. */
export function roundToScale(exact: string): string {
  return money(exact).toDecimalPlaces(scale).toFixed();
}
