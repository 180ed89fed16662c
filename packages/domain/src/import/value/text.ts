import { withAsciiDomain } from '../../contact/ascii-domain.ts';
import type { Reason } from '../reject/reason.ts';

const longest = 500;
const address = /^[^\s@,;<>()"]+@[^\s@,;<>()"]+\.[^\s@,;<>()".]{2,}$/;
const longestAddress = 254;
const longestPhone = 60;

/** Free text of at most 500 characters. */
export function parseText(text: string): string | Reason {
  return text.length > longest ? { code: 'too-long', most: longest } : text;
}

/** A telephone number as it is written, of at most 60 characters, without a `tel:` before it. */
export function parsePhone(text: string): string | Reason {
  const plain = text.replace(/^tel:\s*/i, '');
  return plain.length > longestPhone ? { code: 'too-long', most: longestPhone } : plain;
}

/** An e-mail address, in lower case, its domain in ASCII, without a `mailto:` before it. */
export function parseAddress(text: string): string | Reason {
  const plain = withAsciiDomain(text.toLowerCase().replace(/^mailto:/, ''));
  if (plain.length > longestAddress || !address.test(plain)) return { code: 'not-an-address', value: text };
  return plain;
}

const whole = /^\d{1,9}$/;

/** A parser of whole numbers in a range, with or without signs between thousands. */
export function wholeParser(from: number, to: number): (text: string) => number | Reason {
  return (text) => {
    const digits = whole.test(text)
      ? text
      : text.replace(/(?<=\d)[\s\u00a0,.'](?=\d{3}(?:\D|$))/g, '').replace(/[.,]0+$/, '');
    const value = whole.test(digits) ? Number(digits) : Number.NaN;
    return value >= from && value <= to ? value : { code: 'not-whole', value: text, from, to };
  };
}
