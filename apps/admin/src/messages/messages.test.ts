import { createTranslator, type IntlError } from 'use-intl/core';
import { expect, test } from 'vitest';
import { af } from './af/index.ts';
import { en } from './en/index.ts';

interface Entry {
  readonly path: string;
  readonly text: string;
}

function entries(node: unknown, path = ''): Entry[] {
  if (typeof node === 'string') return [{ path, text: node }];
  return Object.entries(node as object).flatMap(([key, child]) => entries(child, `${path}.${key}`));
}

function argumentsOf(text: string): string[] {
  return [...text.matchAll(/\{\s*(\w+)/g)].map((match) => match[1] ?? '').sort();
}

const english = entries(en);
const afrikaans = new Map(entries(af).map((entry) => [entry.path, entry.text]));

test('Afrikaans has every message, and no message is empty', () => {
  expect([...afrikaans.keys()].sort()).toEqual(english.map((entry) => entry.path).sort());
  expect([...english, ...entries(af)].filter((entry) => entry.text.trim() === '')).toEqual([]);
});

test.each([
  ['en', en],
  ['af', af],
])('every message of %s can be read by what writes it', (locale, messages) => {
  const wrong: string[] = [];
  const onError = ({ code, message }: IntlError) => {
    if (code === 'INVALID_MESSAGE') wrong.push(message);
  };
  for (const { text } of entries(messages)) createTranslator({ locale, messages: { text }, onError })('text');
  expect(wrong).toEqual([]);
});

test('a translation uses the same arguments as the English message', () => {
  const simple = english.filter((entry) => !entry.text.includes('plural') && !entry.text.includes('select'));
  for (const { path, text } of simple) {
    expect({ path, names: argumentsOf(afrikaans.get(path) ?? '') }).toEqual({
      path,
      names: argumentsOf(text),
    });
  }
});

test('the screens say jy to those who use them, as nobody but a recipient is u', () => {
  const polite = [...afrikaans].filter(([, text]) => /\b[Uu]\b/.test(text));
  expect(polite).toEqual([]);
});

test.each([
  ['en', 'slipping', 'Kaap Hotels is slipping now, R5 at risk'],
  ['en', 'lost', 'Kaap Hotels is lost now, R5 at risk'],
  ['af', 'slipping', 'Kaap Hotels gly nou weg, R5 op die spel'],
  ['af', 'lost', 'Kaap Hotels is nou verlore, R5 op die spel'],
] as const)('in %s an account that is %s is told of in a sentence', (locale, status, sentence) => {
  const messages = { en, af }[locale];
  const t = createTranslator({ locale, messages, namespace: 'today.line' });
  expect(t('slipped', { name: 'Kaap Hotels', status, money: 'R5' })).toBe(sentence);
});

/** One thing has one name in Afrikaans; what it is not called, and what it is. */
const glossary: readonly (readonly [RegExp, string])[] = [
  [/'n\b/, '’n'],
  [/strooipos/i, 'gemorspos'],
  [/klieke|\bkliks/i, 'klikke'],
  [/kliëntbestuurder|rekeningbestuurder/i, 'kliëntebestuurder'],
  [/\bingelos/i, 'ingewissel'],
  [/beursie/i, 'aandeel in die besteding'],
  [/koperol|rol by die koop/i, 'kooprol'],
  [/doen\b.*\bverslag aan/i, 'rapporteer aan'],
  [/\bbewaar (as|die|dit)\b/i, 'stoor'],
  [/\bgeland\b/i, 'ingevoer'],
];

test.each(glossary)('what %s finds is called otherwise: %s', (otherwise) => {
  expect([...afrikaans].filter(([, text]) => otherwise.test(text))).toEqual([]);
});
