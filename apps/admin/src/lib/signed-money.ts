import { useFigures } from './figures.ts';

/** Writes a difference of money: what is more with a plus, what is less with a minus. */
export function useSignedMoney(currency: string | null): (amount: number) => string {
  const { money } = useFigures();
  return (amount) => `${amount > 0 ? '+' : amount < 0 ? '−' : ''}${money(Math.abs(amount), currency)}`;
}
