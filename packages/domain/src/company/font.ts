import { z } from 'zod';

/** Lettering that computers and phones have themselves: an e-mail cannot bring its own. */
export const Font = z.enum(['system', 'arial', 'verdana', 'trebuchet', 'georgia', 'times']);
export type Font = z.infer<typeof Font>;

const families: Readonly<Record<Font, string>> = {
  system: "-apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif",
  arial: 'Arial, Helvetica, sans-serif',
  verdana: 'Verdana, Geneva, sans-serif',
  trebuchet: "'Trebuchet MS', 'Lucida Grande', sans-serif",
  georgia: "Georgia, 'Times New Roman', serif",
  times: "'Times New Roman', Times, serif",
};

/** As CSS names it, with what stands in where it is not there. */
export function fontFamily(font: Font): string {
  return families[font];
}
