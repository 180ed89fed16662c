import type { Company } from '@sleutel/domain/company';
import type { Language } from '@sleutel/domain/template';
import { html } from 'hono/html';
import type { RecipientPage } from './page.ts';
import { wordsIn } from './words.ts';

/** The pages for what did not work; they are the same whatever was asked. */
export type Trouble = 'unknown' | 'tooMany' | 'unreadable' | 'failed';

export function troublePage(trouble: Trouble, language: Language, { name }: Company): RecipientPage {
  const { title, explanation, advice } = wordsIn(language)[trouble];
  return { language, title, body: html`<p>${explanation}</p><p>${advice(name)}</p>` };
}
