export { currencies } from './currencies.ts';
export {
  amountNumber,
  amountText,
  decimalText,
  isPositive,
  leastOfShare,
  type Millionths,
  millionths,
  roundedNumber,
  sumMillionths,
} from './millionths.ts';
export { Money, type MoneyValue, money, moneyNumber, sumMoney, ZERO } from './money.ts';
