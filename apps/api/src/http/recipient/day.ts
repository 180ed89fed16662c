import type { Language } from '@sleutel/domain/template';

const locales: Readonly<Record<Language, string>> = { en: 'en-GB', af: 'af-ZA' };

/** A day `YYYY-MM-DD` in words: "Friday 20 March 2026". */
export function dayInWords(day: string, language: Language): string {
  const format = new Intl.DateTimeFormat(locales[language], { dateStyle: 'full', timeZone: 'UTC' });
  return format.format(new Date(day)).replace(',', '');
}
