import type { Company } from '@sleutel/domain/company';
import type { Language } from '@sleutel/domain/template';
import { html, raw } from 'hono/html';

type Html = ReturnType<typeof html>;

export interface RecipientPage {
  readonly language: Language;
  readonly title: string;
  readonly body: Html;
}

const style = raw(`
  :root { color-scheme: light dark; }
  body { margin: 0; padding: 48px 20px; font: 17px/1.55 system-ui, sans-serif; color: #1c1917; background: #fafaf9; }
  main, footer { max-width: 32rem; margin: 0 auto; }
  header { max-width: 32rem; margin: 0 auto 32px; font-weight: 600; }
  header img { display: block; max-height: 48px; max-width: 220px; }
  h1 { margin: 0 0 12px; font-size: 28px; line-height: 1.2; font-weight: 650; }
  p { margin: 0 0 16px; overflow-wrap: anywhere; }
  button { margin-top: 8px; padding: 12px 24px; font: inherit; font-weight: 600; color: #1c1917; background: #fff;
    border: 2px solid var(--accent); border-radius: 6px; cursor: pointer; }
  button:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; }
  footer { margin-top: 48px; font-size: 14px; color: #57534e; white-space: pre-line; }
  @media (prefers-color-scheme: dark) {
    body { color: #f5f5f4; background: #1c1917; }
    button { color: #f5f5f4; background: #292524; }
    footer { color: #a8a29e; }
  }
`);

/** A page in the company's name: one column, no script, nothing loaded but the logo. */
export function renderPage(company: Company, { language, title, body }: RecipientPage): Html {
  const name = company.name;
  const logo = company.logoUrl === null ? html`${name}` : html`<img src="${company.logoUrl}" alt="${name}">`;
  return html`<!doctype html>
<html lang="${language}" style="--accent: ${company.accentColour}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} · ${name}</title>
<style>${style}</style>
</head>
<body>
<header>${logo}</header>
<main>
<h1>${title}</h1>
${body}
</main>
<footer>${name}
${company.postalAddress}</footer>
</body>
</html>`;
}
