const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
/** What has a name without being a country: unions, pseudo regions, and that it is not known. */
const none = new Set(['EU', 'EZ', 'QO', 'UN', 'XA', 'XB', 'ZZ']);

/** Every ISO 3166-1 country that stands for itself, with its name in a language, in the order of the names. */
export function countriesIn(locale: string): { readonly value: string; readonly label: string }[] {
  const names = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' });
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .flatMap((code) => {
      const label = none.has(code) || !isCurrent(code) ? undefined : names.of(code);
      return label === undefined ? [] : [{ value: code, label }];
    })
    .sort((one, other) => one.label.localeCompare(other.label, locale));
}

/** A country that is no more is written as the one that followed it. */
function isCurrent(code: string): boolean {
  return new Intl.Locale(`und-${code}`).region === code;
}
