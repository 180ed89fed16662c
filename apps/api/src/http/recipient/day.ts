import type { Language } from '@sleutel/domain/template';

const locales: Readonly<Record<Language, string>> = { en: 'en-GB', af: 'af-ZA' };

const parts = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;

/** A day `YYYY-MM-DD` in words: "Friday 20 March 2026". */
export function dayInWords(day: string, language: Language): string {
  const format = new Intl.DateTimeFormat(locales[language], { ...parts, timeZone: 'UTC' });
  return format.format(new Date(day)).replace(',', '');
}
