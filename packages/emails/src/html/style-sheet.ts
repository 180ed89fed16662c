import type { Palette, Theme } from './theme.ts';

type Rule = readonly [selector: string, declarations: Readonly<Record<string, keyof Palette>>];

const RULES: readonly Rule[] = [
  ['.s-page', { 'background-color': 'page' }],
  ['.s-card', { 'background-color': 'card', 'border-color': 'line', 'border-top-color': 'button' }],
  ['.s-line', { 'border-color': 'line' }],
  ['.s-text', { color: 'text' }],
  ['.s-muted', { color: 'muted' }],
  ['.s-accent', { color: 'accent' }],
  ['.s-tint', { 'background-color': 'tint', 'border-color': 'tintLine' }],
  ['.s-quote', { 'border-color': 'accent' }],
  ['.s-ticket', { 'background-color': 'card', 'border-color': 'accent' }],
  ['td.s-button', { 'background-color': 'button' }],
  ['.s-button', { color: 'onButton' }],
  ['.s-outlined', { 'border-color': 'accent' }],
];

const NARROW: readonly (readonly [selector: string, declaration: string])[] = [
  ['.s-pad', 'padding:24px 20px'],
  ['.s-offer', 'padding:18px'],
  ['.s-code', 'font-size:17px'],
  ['.s-outer', 'padding:12px 8px'],
  ['.s-column', 'max-width:100%'],
];

/**
 * What cannot be said in inline styles: the dark appearance (by media query, and by the attribute Outlook.com puts on
 * the page it darkens), the narrow screen, and clients that restyle links or what they take for a quotation. Rules for
 * classes that the markup does not name are left out.
 */
export function styleSheet(theme: Theme, markup: string): string {
  const used = ([selector]: readonly [string, ...unknown[]]) =>
    markup.includes(selector.slice(selector.indexOf('.') + 1));
  const narrow = NARROW.filter(used).map(
    ([selector, declaration]) => `${selector}{${declaration}!important}`,
  );
  const dark = (prefix: string) =>
    RULES.filter(used)
      .map((rule) => prefix + darkRule(rule, theme.dark))
      .join('');
  return [
    ':root{color-scheme:light dark;supported-color-schemes:light dark}',
    'body{-webkit-text-size-adjust:100%}',
    'a[x-apple-data-detectors]{color:inherit!important;text-decoration:inherit!important}',
    // Gmail turns purple what stood in an earlier e-mail of the conversation.
    '.im{color:inherit!important}',
    `@media (max-width:480px){${narrow.join('')}}`,
    // With its space: whoever shows an e-mail in an appearance of their choice looks for these words.
    `@media (prefers-color-scheme: dark){${dark('')}}`,
    dark('[data-ogsc] '),
  ].join('\n');
}

function darkRule([selector, declarations]: Rule, palette: Palette): string {
  const said = Object.entries(declarations).map(([property, key]) => `${property}:${palette[key]}!important`);
  return `${selector}{${said.join(';')}}`;
}
