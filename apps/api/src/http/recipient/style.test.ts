import { contrast, unnamedCompany } from '@sleutel/domain/company';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { styleOf } from './style.ts';

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);

/** The colours of the light and of the dark appearance, by name. */
function palettes(accentColour: string): ReadonlyMap<string, string>[] {
  const blocks = styleOf({ ...unnamedCompany, accentColour }).match(/:root\{[^}]*\}/g) ?? [];
  return blocks.map(
    (block) =>
      new Map(
        [...block.matchAll(/--([\w-]+):(#\w{6})/g)].map(([, name, value]) => [name ?? '', value ?? '']),
      ),
  );
}

test('the pages are readable in any company’s colour, light and dark', () => {
  fc.assert(
    fc.property(colour, (accentColour) => {
      const found = palettes(accentColour);
      expect(found).toHaveLength(2);
      for (const palette of found) {
        const between = (one: string, other: string) =>
          contrast(palette.get(one) ?? '', palette.get(other) ?? '');
        expect(between('text', 'tint')).toBeGreaterThanOrEqual(7);
        expect(between('muted', 'page')).toBeGreaterThanOrEqual(4.5);
        expect(between('muted', 'card')).toBeGreaterThanOrEqual(4.5);
        expect(between('accent', 'card')).toBeGreaterThanOrEqual(4.5);
        expect(between('accent', 'page')).toBeGreaterThanOrEqual(4.5);
        expect(between('on-button', 'button')).toBeGreaterThanOrEqual(4.5);
        expect(between('edge', 'card')).toBeGreaterThanOrEqual(3);
      }
    }),
  );
});
