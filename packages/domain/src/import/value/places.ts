import { currencies } from '../../money/index.ts';
import type { Reason } from '../reject/reason.ts';

/** A language tag (BCP 47) in its usual spelling. */
export const parseLanguage = remembered((text: string): string | Reason => {
  try {
    const tag = text.length > 1 ? Intl.getCanonicalLocales(text.replaceAll('_', '-'))[0] : undefined;
    return tag ?? { code: 'not-a-language', value: text };
  } catch {
    return { code: 'not-a-language', value: text };
  }
});

/** A time zone of the IANA list in its usual spelling. */
export const parseTimeZone = remembered((text: string): string | Reason => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone;
  } catch {
    return { code: 'not-a-time-zone', value: text };
  }
});

const signs: Readonly<Record<string, string>> = { '€': 'EUR', '£': 'GBP', '₹': 'INR', '₽': 'RUB' };

/** The code of a currency there is (ISO 4217), or a sign that belongs to one currency alone. */
export const parseCurrency = remembered((text: string): string | Reason => {
  const code = signs[text] ?? text.toUpperCase();
  return currencies.has(code) ? code : { code: 'not-a-currency', value: text };
});

const mostRemembered = 1000;

/** A file names few places many times, and asking the platform takes long. */
function remembered<Result>(parse: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const result = parse(text);
    if (known.size < mostRemembered) known.set(text, result);
    return result;
  };
}
