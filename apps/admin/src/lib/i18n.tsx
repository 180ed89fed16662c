import { createContext, type ReactNode, use, useEffect, useState } from 'react';
import { IntlProvider } from 'use-intl';
import { door } from '../messages/en/door.ts';
import type { Messages } from '../messages/en/index.ts';

export const languages = ['en', 'af'] as const;
export type UiLanguage = (typeof languages)[number];

/** What the screens say is a file of its own for each language. */
const loaders: Record<UiLanguage, () => Promise<Messages>> = {
  en: async () => (await import('../messages/en/index.ts')).en,
  af: async () => (await import('../messages/af/index.ts')).af,
};

/** The language's own rules for dates and numbers. */
const locales: Record<UiLanguage, string> = { en: 'en-GB', af: 'af-ZA' };

declare module 'use-intl' {
  interface AppConfig {
    Messages: Messages;
  }
}

/** The words that are there; no screen behind the door is shown before `whole`. */
interface Catalogue {
  readonly language: UiLanguage;
  readonly messages: Messages;
  readonly whole: boolean;
}

/** At the door only its own words are needed; the types know no half catalogue. */
const atTheDoor: Catalogue = { language: 'en', messages: door as unknown as Messages, whole: false };

const Words = createContext<Catalogue | Error>(atTheDoor);

/** Whether all words have come, for whoever shows the first screen. Throws where they cannot be had. */
export function useWords(): boolean {
  const words = use(Words);
  if (words instanceof Error) throw words;
  return words.whole;
}

interface LanguageProviderProps {
  readonly language: UiLanguage;
  readonly timeZone: string;
  readonly children: ReactNode;
}

export function LanguageProvider({ language, timeZone, children }: LanguageProviderProps) {
  const [catalogue, setCatalogue] = useState(atTheDoor);
  const [failure, setFailure] = useState<Error | null>(null);
  useEffect(() => {
    let wanted = true;
    loaders[language]().then(
      (messages) => wanted && setCatalogue({ language, messages, whole: true }),
      // Who has words already keeps them.
      (error: unknown) => wanted && setFailure(error instanceof Error ? error : new Error(String(error))),
    );
    document.documentElement.lang = language;
    return () => {
      wanted = false;
    };
  }, [language]);
  return (
    <Words value={failure && !catalogue.whole ? failure : catalogue}>
      <IntlProvider locale={locales[catalogue.language]} messages={catalogue.messages} timeZone={timeZone}>
        {children}
      </IntlProvider>
    </Words>
  );
}
