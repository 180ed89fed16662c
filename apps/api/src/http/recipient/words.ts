import type { Language } from '@sleutel/domain/template';
import { af } from './words-af.ts';
import { en } from './words-en.ts';

/** Who writes, and why to this person. */
export interface Writer {
  readonly manager: string | null;
  readonly company: string;
  readonly account: string | null;
}

/** A page that only says something. */
export interface PlainWords {
  readonly title: string;
  readonly explanation: string;
  readonly advice: (company: string) => string;
}

/** What the recipients' pages say. */
export interface RecipientWords {
  /** Names the links to the same page in other languages. */
  readonly languages: string;
  readonly why: (writer: Writer) => string;
  readonly unsubscribe: {
    readonly title: string;
    /** Asks before anything is changed. */
    readonly question: (address: string, company: string) => string;
    readonly consequence: string;
    readonly confirm: string;
    readonly instead: string;
  };
  readonly unsubscribed: {
    readonly title: string;
    readonly done: (address: string | null, company: string) => string;
    readonly reassurance: string;
    readonly mistake: string;
  };
  readonly preferences: {
    readonly title: string;
    readonly intro: (address: string, company: string) => string;
    readonly stopped: (address: string, company: string) => string;
    readonly closed: (address: string, company: string) => string;
    readonly topics: string;
    readonly language: string;
    readonly save: string;
    readonly saved: string;
    /** Asks whether it is too much. */
    readonly pauseTitle: string;
    readonly pause: (days: number) => string;
    readonly paused: (day: string, company: string) => string;
    readonly resume: string;
    readonly stopTitle: string;
    readonly stop: string;
  };
  readonly offer: {
    readonly yourCode: string;
    readonly validUntil: (day: string) => string;
    readonly howTo: string;
    readonly accept: string;
    readonly acceptMeans: (who: string) => string;
    readonly accepted: (day: string, who: string) => string;
    readonly redeemed: (day: string) => string;
    readonly expired: (day: string) => string;
    readonly released: string;
    readonly questions: string;
  };
  /** A link that leads nowhere. */
  readonly unknown: PlainWords;
  readonly tooMany: PlainWords;
  readonly unreadable: PlainWords;
  readonly failed: PlainWords;
}

const catalogue = { en, af } as const satisfies Record<Language, RecipientWords>;

export function wordsIn(language: Language): RecipientWords {
  return catalogue[language];
}
