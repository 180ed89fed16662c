import { expect, test } from 'vitest';
import { occasionOf } from './index.ts';

test('reminds two days before, on the day, the day after and then weekly', () => {
  const occasions = ['15', '16', '17', '18', '19', '25', '26', '27'].map((day) =>
    occasionOf('2026-03-18', `2026-03-${day}`),
  );
  expect(occasions).toEqual([
    null,
    '2026-03-16',
    '2026-03-16',
    '2026-03-18',
    '2026-03-19',
    '2026-03-19',
    '2026-03-26',
    '2026-03-26',
  ]);
});
