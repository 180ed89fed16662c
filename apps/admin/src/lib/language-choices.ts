import { useMemo } from 'react';
import { useLocale } from 'use-intl';
import { useFigures } from './figures.ts';

/** What people of an account may speak; anything else that is known of somebody stays a choice beside these. */
const common = ['af', 'de', 'en', 'es', 'fr', 'it', 'nl', 'nso', 'pl', 'pt', 'st', 'sv', 'tn', 'xh', 'zu'];

/** Languages to choose from, by the name a reader of the screens knows them by. */
export function useLanguageChoices(known: string | null) {
  const locale = useLocale();
  const { language } = useFigures();
  return useMemo(
    () =>
      [...new Set([...common, ...(known === null ? [] : [known])])]
        .map((value) => ({ value, label: language(value) }))
        .toSorted((one, other) => one.label.localeCompare(other.label, locale)),
    [known, locale, language],
  );
}
