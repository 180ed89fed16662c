export { isAboveZero, Money, type MoneyValue, money, moneyNumber, sumMoney, ZERO } from './money.ts';
