import type { Company } from '@sleutel/domain/company';
import { topicName } from '@sleutel/domain/consent';
import { LANGUAGES, type Language } from '@sleutel/domain/template';
import { PAUSE_DAYS, type Preferences } from '@sleutel/services/consent';
import { html } from 'hono/html';
import { dayInWords } from './day.ts';
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
${suppressed === null ? pauseForm(preferences, language, company, words) : ''}
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

/** A pause instead of an end, or the end of the pause. */
function pauseForm(
  { pausedUntil }: Preferences,
  language: Language,
  company: Company,
  words: RecipientWords['preferences'],
): Html {
  if (pausedUntil !== null) {
    return html`<section class="apart">
<p class="notice">${words.paused(dayInWords(pausedUntil, language), company.name)}</p>
<form method="post">
<input type="hidden" name="choice" value="resume">
<button class="second" type="submit">${words.resume}</button>
</form>
</section>`;
  }
  return html`<section class="apart">
<h2>${words.pauseTitle}</h2>
<form method="post" class="choices">
<input type="hidden" name="choice" value="pause">
${PAUSE_DAYS.map((days) => html`<button class="second" type="submit" name="days" value="${days}">${words.pause(days)}</button>`)}
</form>
</section>`;
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
