import type { Company } from '@sleutel/domain/company';
import type { Language } from '@sleutel/domain/template';
import type { Recipient } from '@sleutel/services/consent';
import { html } from 'hono/html';
import type { RecipientPage } from './page.ts';
import { wordsIn } from './words.ts';

/** Asks, or says that it is done. */
export function unsubscribePage(recipient: Recipient, language: Language, company: Company): RecipientPage {
  return recipient.unsubscribed || recipient.address === null
    ? donePage(recipient, language, company)
    : askPage({ ...recipient, address: recipient.address }, language, company);
}

function askPage(
  recipient: Recipient & { readonly address: string },
  language: Language,
  company: Company,
): RecipientPage {
  const { why, unsubscribe } = wordsIn(language);
  const { title, question, consequence, confirm, instead } = unsubscribe;
  return {
    language,
    title,
    body: html`<p>${why({ ...recipient, company: company.name })}</p>
<p><strong>${question(recipient.address, company.name)}</strong></p>
<p>${consequence}</p>
<form method="post"><button type="submit">${confirm}</button></form>
${otherPage(recipient, instead)}`,
  };
}

function donePage(recipient: Recipient, language: Language, company: Company): RecipientPage {
  const { title, done, reassurance, mistake } = wordsIn(language).unsubscribed;
  return {
    language,
    title,
    body: html`<p>${done(recipient.address, company.name)}</p>
<p>${reassurance}</p>
${otherPage(recipient, mistake)}`,
  };
}

function otherPage({ preferencesUrl }: Recipient, words: string) {
  return preferencesUrl === null
    ? ''
    : html`<p class="apart quiet"><a href="${preferencesUrl}">${words}</a></p>`;
}
