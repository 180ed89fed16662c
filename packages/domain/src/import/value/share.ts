import type { Reason } from '../reject/reason.ts';
import { type DecimalNotation, parseDecimal } from './parse-decimal.ts';

/** A parser of shares from 0 to 1: `0.35`, or `35 %`. More than 1 without a sign is taken for percent. */
export function shareParser(notation: DecimalNotation): (text: string) => number | Reason {
  return (text) => {
    const percent = text.endsWith('%');
    const exact = parseDecimal(percent ? text.slice(0, -1).trim() : text, notation);
    if (typeof exact !== 'string') return { ...exact, value: text };
    const value = Number(exact);
    const share = percent || value > 1 ? value / 100 : value;
    return share >= 0 && share <= 1 ? share : { code: 'not-a-share', value: text };
  };
}
