import type { Language } from '@sleutel/domain/template';

const locales = { en: 'en-GB', af: 'af-ZA' } as const satisfies Record<Language, string>;

/** How a language writes days, money and shares. */
export function figuresIn(language: Language, currency: string) {
  const locale = locales[language];
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const whole = { maximumFractionDigits: 0, currencyDisplay: 'narrowSymbol' } as const;
  const shares = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  return {
    /** `YYYY-MM-DD` or an ISO moment, by its day. */
    day: (text: string) => days.format(new Date(`${text.slice(0, 10)}T12:00:00Z`)),
    money: (amount: string, of: string | null = null) =>
      new Intl.NumberFormat(locale, { style: 'currency', currency: of ?? currency, ...whole }).format(
        Number(amount),
      ),
    share: (share: number) => shares.format(share),
    number: (text: string) => numbers.format(Number(text)),
  };
}

export type Figures = ReturnType<typeof figuresIn>;
