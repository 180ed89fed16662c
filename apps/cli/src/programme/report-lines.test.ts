import { PROBLEM_WORDS_EN, problem } from '@sleutel/domain/programme';
import { IntlMessageFormat } from 'intl-messageformat';
import { expect, test } from 'vitest';
import { reportLines } from './report-lines.ts';

test('a problem is said at its place in the words of the screens, its numbers put in', () => {
  const wrong = { ...problem('accountsWithoutManager', {}, { accounts: 2 }), line: 7, column: 3 };
  const subject = problem('subjectLong', { language: 'af' }, { length: 80, limit: 50 }, 'hint');
  const problems = [wrong, { ...subject, line: 2, column: 1 }];
  expect(reportLines('ours.yaml', { broken: [], problems })).toEqual([
    'ours.yaml:2:1: hint: The subject has 80 characters; phones show about 50. (af)',
    'ours.yaml:7:3: error: 2 accounts have no manager to write in whose name.',
  ]);
});

test('all words are messages that can be read', () => {
  for (const words of Object.values(PROBLEM_WORDS_EN)) {
    expect(() => new IntlMessageFormat(words, 'en')).not.toThrow();
  }
});
