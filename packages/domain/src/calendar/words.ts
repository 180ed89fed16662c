import type { Language } from '../template/index.ts';

/** What the calendar says of itself and its entries, in the language of its owner. */
interface CalendarWords {
  readonly name: string;
  readonly meeting: (account: string) => string;
  readonly promise: (account: string) => string;
  readonly review: (account: string) => string;
}

const words: Readonly<Record<Language, CalendarWords>> = {
  en: {
    name: 'Sleutel',
    meeting: (account) => `Meeting with ${account}`,
    promise: (account) => `Promise due: ${account}`,
    review: (account) => `Review the plan for ${account}`,
  },
  af: {
    name: 'Sleutel',
    meeting: (account) => `Vergadering met ${account}`,
    promise: (account) => `Belofte om na te kom: ${account}`,
    review: (account) => `Hersien die plan vir ${account}`,
  },
};

export function calendarWords(language: Language): CalendarWords {
  return words[language];
}
