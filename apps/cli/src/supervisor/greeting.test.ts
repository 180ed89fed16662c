import { expect, test } from 'vitest';
import { greeting } from './greeting.ts';

test('the box is as wide as its longest line', () => {
  expect(greeting(['Ready: http://localhost:4400', 'Groete, Zoë'])).toBe(
    [
      '┌──────────────────────────────┐',
      '│ Ready: http://localhost:4400 │',
      '│ Groete, Zoë                  │',
      '└──────────────────────────────┘',
    ].join('\n'),
  );
});
