import { expect, test } from 'vitest';
import { onTimeShare, outcomeOf } from './index.ts';

test('what is done by the end of its day is in time, what is not is late', () => {
  const due = '2026-03-18';
  expect(outcomeOf(due, '2026-03-18', '2026-04-01')).toBe('onTime');
  expect(outcomeOf(due, '2026-03-19', '2026-04-01')).toBe('late');
  expect(outcomeOf(due, null, '2026-03-18')).toBe('open');
  expect(outcomeOf(due, null, '2026-03-19')).toBe('late');
});

test('the share is of what was due', () => {
  expect(onTimeShare({ onTime: 3, late: 1 })).toBe(0.75);
  expect(onTimeShare({ onTime: 0, late: 0 })).toBeNull();
});
