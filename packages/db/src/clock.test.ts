import { expect, test } from 'vitest';
import { sharedClock } from './clock.ts';

test.each([
  { there: 0, back: 0, later: 0 },
  { there: 5_000, back: 0, later: 86_400_000 },
  { there: 0, back: 5_000, later: 86_400_000 },
  { there: 40, back: 3, later: 1_000 },
])(
  'it is off by half of what asking took: $there ms there, $back ms back',
  async ({ there, back, later }) => {
    const start = 1_700_000_000_000;
    let time = start;
    const clock = await sharedClock({
      reference: async () => {
        const answer = time + there;
        time = answer + back;
        return answer;
      },
      elapsed: () => time - start,
    });
    time += later;
    expect(Math.abs(clock.now().getTime() - time)).toBeLessThanOrEqual((there + back) / 2);
  },
);
