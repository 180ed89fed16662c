import { expect, test } from 'vitest';
import { matches } from './match.ts';

test.each([
  ['New programme', 'prog', true],
  ['New programme', 'pro new', true],
  ['Ontleding', 'ONT', true],
  ['Voer ’n kliënt in', 'klient', true],
  ['Analysis', '', true],
  ['Analysis', 'lysis', false],
  ['Analysis', 'ana x', false],
])('%s is found by "%s": %s', (name, text, found) => {
  expect(matches(name, text)).toBe(found);
});
