type Rgb = readonly [number, number, number];

const WHITE: Rgb = [255, 255, 255];
const BLACK: Rgb = [0, 0, 0];

function readHex(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

function writeHex(rgb: Rgb): string {
  return `#${rgb.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;
}

function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

/** Relative luminance, 0 (black) to 1 (white): WCAG 2.2. */
function luminance([red, green, blue]: Rgb): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** Contrast of two `#rrggbb` colours, 1 to 21: WCAG 2.2. */
export function contrast(one: string, other: string): number {
  const lights = [luminance(readHex(one)), luminance(readHex(other))].sort((a, b) => b - a);
  const [lighter = 0, darker = 0] = lights;
  return (lighter + 0.05) / (darker + 0.05);
}

/** `share` of the first colour, 0 to 1, in the second. */
export function blend(one: string, other: string, share: number): string {
  const [base, ground] = [readHex(one), readHex(other)];
  const mix = (index: 0 | 1 | 2) => base[index] * share + ground[index] * (1 - share);
  return writeHex([mix(0), mix(1), mix(2)]);
}

/** White or near-black, whichever reads better on the colour. */
export function inkOn(colour: string): string {
  return contrast(colour, '#ffffff') >= contrast(colour, '#111817') ? '#ffffff' : '#111817';
}

/** The colour, moved towards white or black just as far as text in it needs on the ground: contrast 4.5 (WCAG AA). */
export function readableOn(colour: string, ground: string): string {
  const pole = writeHex(luminance(readHex(ground)) > 0.18 ? BLACK : WHITE);
  for (let share = 1; share > 0; share -= 0.05) {
    const candidate = blend(colour, pole, share);
    if (contrast(candidate, ground) >= 4.5) return candidate;
  }
  return pole;
}
