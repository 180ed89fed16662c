import { type ReactNode, useEffect, useState } from 'react';
import { IntlProvider } from 'use-intl';
import { en, type Messages } from '../messages/en/index.ts';

export const languages = ['en', 'af'] as const;
export type UiLanguage = (typeof languages)[number];

/** English is always there; another language is a file of its own that is loaded when it is chosen. */
const loaders: Record<UiLanguage, () => Promise<Messages>> = {
  en: () => Promise.resolve(en),
  af: async () => (await import('../messages/af/index.ts')).af,
};

/** The language's own rules for dates and numbers. */
const locales: Record<UiLanguage, string> = { en: 'en-GB', af: 'af-ZA' };

declare module 'use-intl' {
  interface AppConfig {
    Messages: Messages;
  }
}

interface LanguageProviderProps {
  readonly language: UiLanguage;
  readonly timeZone: string;
  readonly children: ReactNode;
}

export function LanguageProvider({ language, timeZone, children }: LanguageProviderProps) {
  const [catalogue, setCatalogue] = useState<{ readonly language: UiLanguage; readonly messages: Messages }>({
    language: 'en',
    messages: en,
  });
  useEffect(() => {
    let wanted = true;
    void loaders[language]().then((messages) => {
      if (wanted) setCatalogue({ language, messages });
    });
    document.documentElement.lang = language;
    return () => {
      wanted = false;
    };
  }, [language]);
  return (
    <IntlProvider locale={locales[catalogue.language]} messages={catalogue.messages} timeZone={timeZone}>
      {children}
    </IntlProvider>
  );
}
