import { expect, test } from 'vitest';
import { shareParser } from './share.ts';

test('shares are read as parts of one and as percent', () => {
  const parse = shareParser('undeclared');
  expect(['0', '0.35', '1', '35', '35 %', '0.5%', '100%'].map(parse)).toEqual([
    0, 0.35, 1, 0.35, 0.35, 0.005, 1,
  ]);
  expect(shareParser('comma')('12,5 %')).toBe(0.125);
});

test('what is no share is a reason that shows what was written', () => {
  const parse = shareParser('undeclared');
  expect(parse('101')).toEqual({ code: 'not-a-share', value: '101' });
  expect(parse('-1%')).toEqual({ code: 'not-a-share', value: '-1%' });
  expect(parse('half')).toEqual({ code: 'number-unreadable', value: 'half' });
});
