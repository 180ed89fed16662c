import type { Language } from '@sleutel/domain/template';
import { useLocale } from 'use-intl';

/** The text in the language of the screens, else in English, else in any. */
export function useInOwnLanguage(): <T>(texts: Partial<Record<Language, T>>) => T | undefined {
  const locale = useLocale();
  return (texts) => {
    const own = locale.startsWith('af') ? texts.af : texts.en;
    return own ?? texts.en ?? texts.af;
  };
}
