import { createTranslator } from 'use-intl/core';
import { expect, test } from 'vitest';
import { af } from '../../messages/af/index.ts';
import { en } from '../../messages/en/index.ts';

const english = createTranslator({ locale: 'en', messages: en, namespace: 'account.reason' });
const afrikaans = createTranslator({ locale: 'af', messages: af, namespace: 'account.reason' });

const silent = { daysSinceLastOrder: 30, limit: 4, gapOf: 'account' };

test.each([
  [1, '30 days since the last order, more than 4 usual gaps of 1 day.'],
  [7, '30 days since the last order, more than 4 usual gaps of 7 days.'],
  [7.5, '30 days since the last order, more than 4 usual gaps of 7.5 days.'],
])('a usual gap of %s is written as people say it', (medianGapDays, sentence) => {
  expect(english('beyondUsualGap', { ...silent, medianGapDays })).toBe(sentence);
});

test('the decimals of a gap and of a limit are those of the language', () => {
  expect(afrikaans('beyondUsualGap', { ...silent, limit: 2.5, medianGapDays: 7.5 })).toBe(
    '30 dae sedert die laaste bestelling, meer as 2,5 gewone tussenposes van 7,5 dae.',
  );
});

test('a probability just below its limit is not written as the limit', () => {
  expect(english('unlikelyAlive', { pAlive: 0.196, limit: 0.2 })).toContain('of only 19.6% (limit 20%)');
  expect(english('likelyAlive', { pAlive: 0.9986 })).toContain('a probability of 99.9%.');
  expect(english('likelyAlive', { pAlive: 0.7 })).toContain('a probability of 70%.');
});
