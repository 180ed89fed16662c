import type { Company } from '@sleutel/domain/company';
import { topicName } from '@sleutel/domain/consent';
import { LANGUAGES, type Language } from '@sleutel/domain/template';
import type { Preferences } from '@sleutel/services/consent';
import { html } from 'hono/html';
import { type Html, languageNames, type RecipientPage } from './page.ts';
import { type RecipientWords, wordsIn } from './words.ts';

/** Topics and language; `saved` right after a choice was made. */
export function preferencesPage(
  preferences: Preferences,
  language: Language,
  company: Company,
  saved: boolean,
): RecipientPage {
  const words = wordsIn(language).preferences;
  const { address, suppressed, mayChoose } = preferences;
  const intro = introOf(preferences, words)(address, company.name);
  return {
    language,
    title: words.title,
    body: html`${saved ? html`<p class="notice" role="status">${words.saved}</p>` : ''}
<p>${intro}</p>
${mayChoose ? choiceForm(preferences, language, company, words) : ''}
${suppressed === null ? stopForm(words) : ''}`,
  };
}

function introOf({ suppressed, mayChoose }: Preferences, words: RecipientWords['preferences']) {
  if (suppressed === null) return words.intro;
  return mayChoose ? words.stopped : words.closed;
}

function choiceForm(
  preferences: Preferences,
  language: Language,
  company: Company,
  words: RecipientWords['preferences'],
): Html {
  const entries = company.settings.consent.topics;
  return html`<form method="post">
<input type="hidden" name="choice" value="topics">
<fieldset>
<legend>${words.topics}</legend>
${preferences.topics.map(({ key, wanted }) =>
  box('checkbox', 'topic', key, wanted, html`${topicName(entries, key, language)}`),
)}
</fieldset>
<fieldset>
<legend>${words.language}</legend>
${LANGUAGES.map((each) =>
  box(
    'radio',
    'language',
    each,
    each === preferences.language,
    html`<span lang="${each}">${languageNames[each]}</span>`,
  ),
)}
</fieldset>
<button type="submit">${words.save}</button>
</form>`;
}

function box(type: 'checkbox' | 'radio', name: string, value: string, checked: boolean, label: Html): Html {
  return html`<label><input type="${type}" name="${name}" value="${value}"${checked ? html` checked` : ''}>${label}</label>`;
}

function stopForm(words: RecipientWords['preferences']): Html {
  return html`<section class="apart">
<h2>${words.stopTitle}</h2>
<form method="post">
<input type="hidden" name="choice" value="stop">
<button class="second" type="submit">${words.stop}</button>
</form>
</section>`;
}
