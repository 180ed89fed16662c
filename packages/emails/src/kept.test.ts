import { expect, test } from 'vitest';
import type { CompiledTemplate } from './compiled.ts';
import { keptOr } from './kept.ts';

const compiled = (subject: string): CompiledTemplate => ({
  language: 'en',
  subject,
  html: '',
  text: '',
  hash: '',
  engineVersion: 1,
});
const nothingNew = () => {
  throw new Error('compiled again');
};

test('the same input is compiled once, and nobody can change what others get', () => {
  const first = keptOr('one', () => compiled('One'));
  expect(keptOr('one', nothingNew)).toBe(first);
  expect(() => Object.assign(first, { subject: 'Other' })).toThrow(TypeError);
});

test('what does not compile is asked again', () => {
  expect(() => keptOr('broken', nothingNew)).toThrow('compiled again');
  expect(keptOr('broken', () => compiled('Mended')).subject).toBe('Mended');
});

test('the longest unused are forgotten first', () => {
  for (let index = 0; index < 200; index += 1) {
    keptOr(`of many ${index}`, () => compiled(`${index}`));
    if (index === 150) keptOr('one', nothingNew);
  }
  keptOr('one', nothingNew);
  expect(() => keptOr('broken', nothingNew)).toThrow('compiled again');
});
