import fc from 'fast-check';
import { expect, test } from 'vitest';
import { earliestUnderCap } from './cap.ts';

const day = 86_400_000;
const at = new Date('2026-03-18T09:00:00Z');

test('the moment found keeps the cap, and no earlier one would', () => {
  const sent = fc.array(fc.integer({ min: -30 * day, max: 5 * day }), { maxLength: 20 });
  const cap = fc.record({ messages: fc.integer({ min: 1, max: 6 }), days: fc.integer({ min: 1, max: 14 }) });
  fc.assert(
    fc.property(sent, cap, (offsets, limit) => {
      const sentAt = offsets.map((offset) => new Date(at.getTime() + offset));
      const found = earliestUnderCap(sentAt, limit, at).getTime();
      const within = (moment: number) =>
        sentAt.filter((date) => date.getTime() > moment - limit.days * day).length;
      expect(found).toBeGreaterThanOrEqual(at.getTime());
      expect(within(found)).toBeLessThan(limit.messages);
      if (found > at.getTime()) expect(within(found - 1)).toBeGreaterThanOrEqual(limit.messages);
    }),
  );
});
