import { useFigures } from './figures.ts';

/** Keeps a sign and its amount on one line. */
const WORD_JOINER = '\u2060';

/** Writes a difference of money: what is more with a plus, what is less with a minus. */
export function useSignedMoney(currency: string | null): (amount: number) => string {
  const { money } = useFigures();
  return (amount) => {
    const size = money(Math.abs(amount), currency);
    if (amount === 0) return size;
    return `${amount > 0 ? '+' : '−'}${WORD_JOINER}${size}`;
  };
}
