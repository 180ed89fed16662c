import type { Company } from '@sleutel/domain/company';
import { LANGUAGES, type Language } from '@sleutel/domain/template';
import { html, raw } from 'hono/html';
import { styleOf } from './style.ts';
import { wordsIn } from './words.ts';

export type Html = ReturnType<typeof html>;

export interface RecipientPage {
  readonly language: Language;
  readonly title: string;
  readonly body: Html;
}

export const languageNames: Readonly<Record<Language, string>> = { en: 'English', af: 'Afrikaans' };

/** A page in the company's name: one column, no script, nothing loaded but the logo. */
export function renderPage(company: Company, { language, title, body }: RecipientPage): Html {
  const { name, logoUrl, postalAddress } = company;
  const logo = logoUrl === null ? html`${name}` : html`<img src="${logoUrl}" alt="${name}">`;
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<title>${title} · ${name}</title>
<style>${raw(styleOf(company))}</style>
</head>
<body>
<header>${logo}</header>
<main>
<h1>${title}</h1>
${body}
</main>
<footer>
<p class="address">${name}
${postalAddress}</p>
<nav aria-label="${wordsIn(language).languages}">${otherLanguages(language)}</nav>
</footer>
</body>
</html>`;
}

/** Shows the same page in another language; nothing is kept of it. */
function otherLanguages(current: Language): Html[] {
  return LANGUAGES.filter((language) => language !== current).map(
    (language) =>
      html`<a href="?lang=${language}" lang="${language}" hreflang="${language}">${languageNames[language]}</a>`,
  );
}
