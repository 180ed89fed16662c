import type { Reason } from '../reject/reason.ts';

/**
 * How a file writes decimals. `undeclared` reads what can only be one thing: a decimal point, with commas
 * to part thousands where both occur or two of them do.
 */
export type DecimalNotation = 'undeclared' | 'point' | 'comma';

const plain = /^-?\d{1,14}(?:\.\d{1,6})?$/;
const unsigned = /^\d+(?:\.\d+)?$/;
const mostWholeDigits = 14;

/**
 * A decimal as exact text (`-1234.5`), of any number of decimals. Currency signs and codes, spaces and
 * apostrophes between thousands, parentheses or a trailing sign for a negative are read; what may be
 * meant in two ways is a reason, not a guess.
 */
export function parseDecimal(text: string, notation: DecimalNotation): string | Reason {
  if (plain.test(text) && (notation !== 'comma' || !text.includes('.'))) return text;
  const written = readWritten(text);
  if (written === undefined) return { code: 'number-unreadable', value: text };
  const exact = withPoint(written.digits, notation);
  if (exact === 'ambiguous') return { code: 'number-ambiguous', value: text };
  if (exact === undefined || !unsigned.test(exact)) {
    return { code: 'number-other-decimal-sign', value: text, sign: notation === 'comma' ? 'comma' : 'point' };
  }
  const [whole = '', fraction] = exact.split('.');
  const significant = whole.replace(/^0+(?=\d)/, '');
  if (significant.length > mostWholeDigits) return { code: 'number-too-large', value: text };
  const value = fraction === undefined ? significant : `${significant}.${fraction}`;
  return written.negative ? `-${value}` : value;
}

const currency = String.raw`(?:[A-Z]{3}|US\$|R|kr\.?|[€$£¥₹₽₺₪₩฿])?`;
const parentheses = new RegExp(String.raw`^${currency}\s*\(\s*(.+?)\s*\)\s*${currency}$`, 'u');
const amount = new RegExp(
  String.raw`^${currency}\s*([+-]?)\s*${currency}\s*([\d.,]*\d[\d.,]*)\s*${currency}\s*(-?)\s*${currency}$`,
  'u',
);
const minusSigns = /[\u2212\u2013]/g;
const spacesInNumber = /(?<=\d)[\s\u00a0\u202f\u2009'\u2019](?=\d{3}(?!\d))/g;

/** The sign and the digits of an amount, without what stands around and between them. */
function readWritten(text: string): { readonly negative: boolean; readonly digits: string } | undefined {
  const clean = text.replace(minusSigns, '-').replace(spacesInNumber, '');
  const inner = parentheses.exec(clean)?.[1];
  const found = amount.exec(inner ?? clean);
  if (found === null) return undefined;
  const [, before = '', digits = '', after = ''] = found;
  const signs = [inner === undefined ? '' : '-', before, after].filter((sign) => sign !== '');
  return signs.length > 1 ? undefined : { negative: signs[0] === '-', digits };
}

const groups = { ',': /^\d{1,3}(?:,\d{3})+$/, '.': /^\d{1,3}(?:\.\d{3})+$/ };

/** The digits with a decimal point and without thousands signs; undefined where these stand wrong. */
function withPoint(digits: string, notation: DecimalNotation): string | undefined {
  const [decimal, thousands] = notation === 'comma' ? ([',', '.'] as const) : (['.', ','] as const);
  const cut = digits.lastIndexOf(decimal);
  const whole = cut === -1 ? digits : digits.slice(0, cut);
  const fraction = cut === -1 ? '' : digits.slice(cut + 1);
  const grouped = groups[thousands].test(whole);
  if (whole.includes(thousands) && !grouped) return undefined;
  const single = whole.indexOf(thousands) === whole.lastIndexOf(thousands);
  if (grouped && single && cut === -1 && notation === 'undeclared') return 'ambiguous';
  const filled = whole === '' ? '0' : whole.replaceAll(thousands, '');
  return fraction === '' ? filled : `${filled}.${fraction}`;
}
