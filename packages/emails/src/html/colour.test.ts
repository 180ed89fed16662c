import { contrast, readableOn } from '@sleutel/domain/company';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Brand } from '../brand.ts';
import { createTheme } from './theme.ts';

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);

describe('contrast', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    ['#777777', '#ffffff', 4.48],
  ])('of %s on %s is %f', (one, other, expected) => {
    expect(contrast(one, other)).toBeCloseTo(expected, 2);
    expect(contrast(other, one)).toBeCloseTo(expected, 2);
  });
});

describe('createTheme', () => {
  it('stays readable with any accent colour, light and dark', () => {
    fc.assert(
      fc.property(colour, (accentColour) => {
        const { light, dark } = createTheme(Brand.parse({ accentColour }));
        for (const { accent, card, tint, text, muted, page, button, onButton } of [light, dark]) {
          expect(contrast(accent, tint)).toBeGreaterThanOrEqual(4.5);
          expect(contrast(accent, card)).toBeGreaterThanOrEqual(4.3);
          expect(contrast(text, tint)).toBeGreaterThanOrEqual(7);
          expect(contrast(muted, page)).toBeGreaterThanOrEqual(4.5);
          expect(contrast(onButton, button)).toBeGreaterThanOrEqual(4.5);
        }
      }),
    );
  });

  it('keeps an accent that is readable as it is', () => {
    expect(readableOn('#0f766e', '#ffffff')).toBe('#0f766e');
  });
});
