import { expect, test } from 'vitest';
import { withAppearance } from './mail-appearance.ts';

const html = `<style>@media (prefers-color-scheme: dark) { p { color: white } }</style><img alt="Us" src="https://a.example/x.png" width="1"><p>Hello</p>`;

test('an e-mail is as dark as it is asked to be, whatever the device says', () => {
  expect(withAppearance(html, { scheme: 'dark', pictures: true })).toContain('@media all {');
  expect(withAppearance(html, { scheme: 'light', pictures: true })).toContain('@media not all {');
});

test('without pictures their words are left', () => {
  const shown = withAppearance(html, { scheme: 'light', pictures: false });
  expect(shown).toContain('<img alt="Us" src="data:," width="1">');
  expect(shown).not.toContain('a.example');
});
