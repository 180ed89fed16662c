import { expect, test } from 'vitest';
import { StepDuration } from './duration.ts';

test.each([
  ['P7D', true],
  ['P1W', true],
  ['P1DT12H', true],
  ['PT30M', true],
  ['P3650D', true],
  ['P0D', false],
  ['PD', false],
  ['P1.5D', false],
  ['P600W', false],
  ['P99999999999999999999W', false],
  ['PT9999999M', false],
])('%s may be waited: %s', (duration, may) => {
  expect(StepDuration.safeParse(duration).success).toBe(may);
});
