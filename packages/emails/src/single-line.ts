/** What could start a new line or header, or is nothing to read: controls and line separators. */
const BREAKS = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;
/** Half characters, and the marks that turn the direction of all that follows them. Plain RTL marks stay: names use them. */
const STRAYS = /[\p{Cs}\u202A-\u202E\u2066-\u2069]/gu;
const PRINTABLE_ASCII = /^[\x20-\x7E]*$/;

/** The text on one line, with nothing in it that could reach beyond its own place. */
export function singleLine(text: string): string {
  return PRINTABLE_ASCII.test(text) ? text : text.replace(BREAKS, ' ').replace(STRAYS, '');
}
