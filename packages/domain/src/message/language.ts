import { LANGUAGES, type Language } from '../template/index.ts';

/** The language to write in: the person's, else the account's, else the company's, as far as we write it. */
export function languageOf(
  contact: string | null | undefined,
  account: string | null | undefined,
  company: Language,
): Language {
  for (const wish of [contact, account]) {
    const begins = wish?.slice(0, 2).toLowerCase();
    const language = LANGUAGES.find((each) => each === begins);
    if (language) return language;
  }
  return company;
}
