type Rgb = readonly [number, number, number];

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

/** White or black, whichever reads better on the colour: always a contrast above 4.5. */
export function inkOn(colour: string): string {
  return contrast(colour, '#ffffff') >= contrast(colour, '#000000') ? '#ffffff' : '#000000';
}

/** Contrast that WCAG AA asks of running text. */
export const READABLE_CONTRAST = 4.5;

/** The colour, moved towards white or black just as far as text in it needs to have the contrast on the ground. */
export function readableOn(colour: string, ground: string, least = READABLE_CONTRAST): string {
  const pole = inkOn(ground);
  for (let share = 1; share > 0; share -= 0.05) {
    const candidate = blend(colour, pole, share);
    if (contrast(candidate, ground) >= least) return candidate;
  }
  return pole;
}
