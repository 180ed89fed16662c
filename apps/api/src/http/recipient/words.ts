import type { Language } from '@sleutel/domain/template';
import { af } from './words-af.ts';
import { en } from './words-en.ts';

/** What the recipients' pages say. */
export interface RecipientWords {
  readonly unsubscribe: {
    readonly title: string;
    /** Asks before anything is changed. */
    readonly question: (address: string, company: string) => string;
    readonly consequence: string;
    readonly confirm: string;
  };
  readonly unsubscribed: {
    readonly title: string;
    readonly done: (address: string, company: string) => string;
    readonly reassurance: string;
  };
  readonly unknown: {
    readonly title: string;
    readonly explanation: string;
    readonly advice: (company: string) => string;
  };
}

const catalogue = { en, af } as const satisfies Record<Language, RecipientWords>;

export function wordsIn(language: Language): RecipientWords {
  return catalogue[language];
}
