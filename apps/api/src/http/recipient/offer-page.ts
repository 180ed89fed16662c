import type { Company } from '@sleutel/domain/company';
import type { Language } from '@sleutel/domain/template';
import type { RecipientOffer } from '@sleutel/services/offer';
import { html } from 'hono/html';
import { dayInWords } from './day.ts';
import type { Html, RecipientPage } from './page.ts';
import { type RecipientWords, wordsIn } from './words.ts';

/** The offer as it stands: its terms, its code while that is worth something, and one thing to do. */
export function offerPage(offer: RecipientOffer, language: Language, company: Company): RecipientPage {
  const words = wordsIn(language);
  const texts = offer.texts[language] ?? Object.values(offer.texts)[0];
  const { manager, account, stage } = offer;
  const who = manager?.name ?? company.name;
  const why = words.why({ manager: manager?.name ?? null, company: company.name, account });
  return {
    language,
    title: texts?.title ?? words.offer.yourCode,
    body: html`${standing(offer, language, words.offer, who)}
<p class="terms">${texts?.terms ?? ''}</p>
${stage.kind === 'open' ? acceptForm(words.offer, who) : ''}
<div class="apart quiet"><p>${why}</p>${manager === null ? '' : contact(manager, words.offer)}</div>`,
  };
}

function standing(
  { stage, validUntil }: RecipientOffer,
  language: Language,
  words: RecipientWords['offer'],
  who: string,
): Html {
  const until = dayInWords(validUntil, language);
  switch (stage.kind) {
    case 'open':
      return codeCard(stage.code, until, words);
    case 'accepted': {
      const on = dayInWords(stage.acceptedOn, language);
      return html`<p class="notice" role="status">${words.accepted(on, who)}</p>${codeCard(stage.code, until, words)}`;
    }
    case 'redeemed':
      return notice(words.redeemed(dayInWords(stage.redeemedOn, language)));
    case 'expired':
      return notice(words.expired(until));
    case 'released':
      return notice(words.released);
  }
}

function notice(text: string): Html {
  return html`<p class="notice">${text}</p>`;
}

/** Large for the eye; sign by sign for whoever has it read out. */
function codeCard(code: string, until: string, words: RecipientWords['offer']): Html {
  const spelt = code
    .split('-')
    .map((group) => [...group].join(' '))
    .join(', ');
  return html`<div class="card">
<p>${words.yourCode}</p>
<p class="code"><span aria-hidden="true">${code}</span><span class="heard">${spelt}</span></p>
<p>${words.validUntil(until)}</p>
</div>
<p>${words.howTo}</p>`;
}

function acceptForm(words: RecipientWords['offer'], who: string): Html {
  return html`<form method="post">
<p>${words.acceptMeans(who)}</p>
<button type="submit">${words.accept}</button>
</form>`;
}

function contact(
  { name, title, email, phone }: NonNullable<RecipientOffer['manager']>,
  words: RecipientWords['offer'],
): Html {
  const call = phone === null ? '' : html`<br><a href="tel:${phone.replaceAll(/[^\d+]/g, '')}">${phone}</a>`;
  return html`<p>${words.questions}<br>${name}${title === null ? '' : `, ${title}`}<br>
<a href="mailto:${email}">${email}</a>${call}</p>`;
}
