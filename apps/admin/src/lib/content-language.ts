import type { Language } from '@sleutel/domain/template';
import { useLocale } from 'use-intl';

/** Which of the languages of contents the screens are in. */
export function useOwnLanguage(): Language {
  return useLocale().startsWith('af') ? 'af' : 'en';
}

/** The text in the language of the screens, else in English, else in any. */
export function useInOwnLanguage(): <T>(texts: Partial<Record<Language, T>>) => T | undefined {
  const language = useOwnLanguage();
  return (texts) => texts[language] ?? texts.en ?? texts.af;
}
