import type { CSSProperties } from 'react';
import type { Palette, Theme } from './theme.ts';

/** The sizes of running text. */
export const SIZES = {
  text: { fontSize: '16px', lineHeight: '26px' },
  row: { fontSize: '15px', lineHeight: '22px' },
  small: { fontSize: '14px', lineHeight: '21px' },
  print: { fontSize: '13px', lineHeight: '20px' },
} as const;

/** What is said of words that stand out from their cell by colour; the dark appearance overrides it by class. */
type Tone = keyof Pick<Palette, 'text' | 'muted' | 'accent'>;

/**
 * How a cell sets its text. What is in the cell takes it over and says only what is different; cells of tables within
 * do not take it over in Outlook on Windows, so every cell that holds text says it.
 */
export function typeOf({ light, font }: Theme, size: keyof typeof SIZES, tone: Tone = 'text'): CSSProperties {
  return { color: light[tone], fontFamily: font, ...SIZES[size] };
}

/** Small print in a cell of running text. */
export function smallPrint({ light }: Theme): CSSProperties {
  return { color: light.muted, ...SIZES.small };
}
