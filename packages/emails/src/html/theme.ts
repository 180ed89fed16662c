import { blend, fontFamily, inkOn, READABLE_CONTRAST, readableOn } from '@sleutel/domain/company';
import type { Brand } from '../brand.ts';

/** The colours of one appearance, light or dark. */
export type Palette = {
  readonly page: string;
  readonly card: string;
  readonly line: string;
  readonly text: string;
  readonly muted: string;
  /** Links and the company's name. */
  readonly accent: string;
  readonly button: string;
  readonly onButton: string;
  /** The offer card's ground and edge. */
  readonly tint: string;
  readonly tintLine: string;
};

export type Theme = {
  readonly light: Palette;
  readonly dark: Palette;
  readonly font: string;
  readonly codeFont: string;
};

function palette(
  accentColour: string,
  ground: Pick<Palette, 'page' | 'card' | 'line' | 'text' | 'muted'>,
  { tintShare, contrast, buttonContrast }: { tintShare: number; contrast: number; buttonContrast: number },
): Palette {
  const tint = blend(accentColour, ground.card, tintShare);
  const button = readableOn(accentColour, tint, buttonContrast);
  return {
    ...ground,
    accent: readableOn(accentColour, tint, contrast),
    button,
    onButton: inkOn(button),
    tint,
    tintLine: blend(accentColour, ground.card, tintShare * 4),
  };
}

/** Names of fonts need no quotes, which in an attribute are six characters each. */
function unquoted(families: string): string {
  return families.replaceAll("'", '').replaceAll(', ', ',');
}

export function createTheme({ accentColour, font }: Brand): Theme {
  return {
    light: palette(
      accentColour,
      { page: '#f3f5f4', card: '#ffffff', line: '#dfe5e3', text: '#1c2624', muted: '#5a6663' },
      // By day a button keeps the company's own colour.
      { tintShare: 0.07, contrast: READABLE_CONTRAST, buttonContrast: 1 },
    ),
    dark: palette(
      accentColour,
      { page: '#0f1514', card: '#1a2221', line: '#33403d', text: '#e8eeec', muted: '#a7b4b0' },
      { tintShare: 0.14, contrast: 6.5, buttonContrast: 2 },
    ),
    font: unquoted(fontFamily(font)),
    codeFont: 'Consolas,SF Mono,Menlo,Courier New,monospace',
  };
}
