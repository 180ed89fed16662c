import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fallbackOf, withFallback } from './fallback.ts';
import { readText } from './text.ts';

const text = 'For {{ contact.firstName }} of {{ account.lastOrderOn | date | default: "long ago" }}!';

test('one placeholder gets another fallback, and the rest stays as it was', () => {
  expect(withFallback(text, 0, 'you')).toBe(text.replace('firstName', 'firstName | default: "you"'));
  expect(withFallback(text, 1, 'then')).toBe(text.replace('long ago', 'then'));
  expect(withFallback(text, 1, null)).toBe(text.replace(' | default: "long ago"', ''));
  expect(withFallback(text, 7, 'x')).toBe(text);
});

test('whatever is typed stays a fallback', () => {
  fc.assert(
    fc.property(fc.string(), (typed) => {
      const [, placeholder, ...rest] = readText(withFallback(text, 0, typed));
      expect(placeholder?.kind).toBe('placeholder');
      expect(rest).toHaveLength(3);
      expect(placeholder?.kind === 'placeholder' && (fallbackOf(placeholder) ?? '')).toBe(
        typed.replaceAll(/["{}\\|]/g, ''),
      );
    }),
  );
});
