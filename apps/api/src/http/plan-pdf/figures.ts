import type { Language } from '@sleutel/domain/template';

const locales = { en: 'en-GB', af: 'af-ZA' } as const satisfies Record<Language, string>;

interface House {
  readonly language: Language;
  readonly currency: string;
  readonly timeZone: string;
}

/** How a language writes days, money and shares. */
export function figuresIn({ language, currency, timeZone }: House) {
  const locale = locales[language];
  const daysIn = (zone: string) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: zone });
  const [days, daysOfMoments] = [daysIn('UTC'), daysIn(timeZone)];
  const whole = { maximumFractionDigits: 0, currencyDisplay: 'narrowSymbol' } as const;
  const shares = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  return {
    /** `YYYY-MM-DD` */
    day: (text: string) => days.format(new Date(`${text}T12:00:00Z`)),
    /** The day of a moment (ISO 8601) where the company is. */
    dayOf: (moment: string) => daysOfMoments.format(new Date(moment)),
    money: (amount: string, of: string | null = null) =>
      new Intl.NumberFormat(locale, { style: 'currency', currency: of ?? currency, ...whole }).format(
        Number(amount),
      ),
    share: (share: number) => shares.format(share),
    number: (text: string) => numbers.format(Number(text)),
  };
}

export type Figures = ReturnType<typeof figuresIn>;
