import type { OfferKind } from '@sleutel/domain/offer';
import { useTranslations } from 'use-intl';
import { useFigures } from './figures.ts';

interface Worth {
  readonly kind: OfferKind;
  /** Percent or amount, by kind; decimal text. */
  readonly value: string | null;
}

/** What an offer gives, in a few words; amounts in the currency named. */
export function useOfferWorth(): (offer: Worth, currency: string) => string {
  const t = useTranslations('programme.offers.worth');
  const { money, percent } = useFigures();
  return ({ kind, value }, currency) =>
    t(kind, { value: kind === 'percent' ? percentOff(value, percent) : amountOff(value, currency, money) });
}

function percentOff(value: string | null, write: (share: number, digits: number) => string): string {
  return write(Number(value) / 100, decimalsOf(value));
}

/** How many decimals a percentage has, none of them for nothing: it is written as in an e-mail, 12.5%. */
export function decimalsOf(value: string | null): number {
  return String(Number(value)).split('.')[1]?.length ?? 0;
}

/** Whole amounts without decimals; others are never rounded to one. */
function amountOff(
  value: string | null,
  currency: string,
  write: (amount: string | number, currency: string, digits: number) => string,
): string {
  return write(value ?? 0, currency, Number.isInteger(Number(value)) ? 0 : 2);
}
