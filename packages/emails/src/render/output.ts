import { singleLine } from '../single-line.ts';

/** How a value is written into its surroundings. */
export type Output = (value: unknown) => string;

/** What is the same in HTML, as most values are. */
const PLAIN = /^[ !#$%(-;=?-~]*$/;
const EVERY_SPECIAL = /[&<>"']/g;
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&#34;',
  "'": '&#39;',
};

/** For the subject and the text part: as it is, on one line. Nothing is written as nothing; a list or record throws. */
export const plainOutput: Output = (value) => {
  if (typeof value === 'string') return singleLine(value);
  if (typeof value === 'number') return String(value);
  if (value === null) return '';
  throw new TypeError('only a text or a number can be written');
};

/** For HTML text and quoted attributes. */
export const htmlOutput: Output = (value) => {
  if (typeof value === 'string' && PLAIN.test(value)) return value;
  return plainOutput(value).replace(EVERY_SPECIAL, (sign) => ENTITIES[sign] ?? sign);
};
