import type { Palette, Theme } from './theme.ts';

type Rule = readonly [selector: string, property: string, value: keyof Palette];

const RULES: readonly Rule[] = [
  ['.s-page', 'background-color', 'page'],
  ['.s-card', 'background-color', 'card'],
  ['.s-card', 'border-color', 'line'],
  ['.s-card', 'border-top-color', 'button'],
  ['.s-line', 'border-color', 'line'],
  ['.s-text', 'color', 'text'],
  ['.s-muted', 'color', 'muted'],
  ['.s-accent', 'color', 'accent'],
  ['.s-tint', 'background-color', 'tint'],
  ['.s-tint', 'border-color', 'tintLine'],
  ['.s-quote', 'border-color', 'accent'],
  ['.s-ticket', 'background-color', 'card'],
  ['.s-ticket', 'border-color', 'accent'],
  ['td.s-button', 'background-color', 'button'],
  ['.s-button', 'color', 'onButton'],
  ['.s-outlined', 'border-color', 'accent'],
  ['.s-outlined', 'color', 'accent'],
];

function rules(palette: Palette, prefix: string): string {
  return RULES.map(
    ([selector, property, key]) => `${prefix}${selector} { ${property}: ${palette[key]} !important; }`,
  ).join('\n');
}

/**
 * What cannot be said in inline styles: the dark appearance (by media query, and by the attribute Outlook.com puts on
 * the page it darkens), the narrow screen, and clients that restyle links.
 */
export function styleSheet(theme: Theme): string {
  return `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
body { margin: 0; padding: 0; -webkit-text-size-adjust: 100%; -ms-text-size-adjust: 100%; }
a[x-apple-data-detectors] { color: inherit !important; text-decoration: inherit !important; }
@media (max-width: 480px) {
.s-pad { padding: 24px 20px !important; }
.s-offer { padding: 18px !important; }
.s-outer { padding: 12px 8px !important; }
.s-column { max-width: 100% !important; }
}
@media (prefers-color-scheme: dark) {
${rules(theme.dark, '')}
}
${rules(theme.dark, '[data-ogsc] ')}
`;
}
