import { amountNumber, type Millionths } from '@sleutel/domain/money';

const whole = new Intl.NumberFormat('en');
const money = new Intl.NumberFormat('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** `1,234` */
export function count(value: number): string {
  return whole.format(value);
}

/** `1,234.50`: rounded for the eye; exact amounts are in the files. */
export function amount(value: Millionths): string {
  return money.format(amountNumber(value));
}

/** A fraction of 1 as `12.3 %`. */
export function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

/** `1 account`, `2 accounts` */
export function counted(value: number, noun: string): string {
  return `${count(value)} ${noun}${value === 1 ? '' : 's'}`;
}
