import type { Company } from '@sleutel/domain/company';
import type { Language } from '@sleutel/domain/template';
import { html } from 'hono/html';
import type { RecipientPage } from './page.ts';
import { wordsIn } from './words.ts';

/** Enough for its owner to recognise, and little for whoever the mail was forwarded to. */
function masked(address: string): string {
  const at = address.lastIndexOf('@');
  return `${address.slice(0, 1)}…${address.slice(at)}`;
}

export function askPage(language: Language, company: Company, address: string): RecipientPage {
  const { title, question, consequence, confirm } = wordsIn(language).unsubscribe;
  return {
    language,
    title,
    body: html`<p>${question(masked(address), company.name)}</p>
<p>${consequence}</p>
<form method="post"><button type="submit">${confirm}</button></form>`,
  };
}

export function donePage(language: Language, company: Company, address: string): RecipientPage {
  const { title, done, reassurance } = wordsIn(language).unsubscribed;
  return { language, title, body: html`<p>${done(masked(address), company.name)}</p><p>${reassurance}</p>` };
}

export function unknownPage(language: Language, company: Company): RecipientPage {
  const { title, explanation, advice } = wordsIn(language).unknown;
  return { language, title, body: html`<p>${explanation}</p><p>${advice(company.name)}</p>` };
}
