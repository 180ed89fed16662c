/** What programs decide by: a document has to show it as it is. */
const fixed = new Set(['reason', 'httpStatus', 'message', 'kind', 'state', 'status']);

/** What in an answer is not as a document shows it: a field that is missing, of another type, or fixed and different. */
export function differences(shown: unknown, answered: unknown, at = 'answer'): string[] {
  if (Array.isArray(shown)) {
    if (!Array.isArray(answered)) return [`${at} is no list`];
    return shown.flatMap((item, index) => differences(item, answered[index], `${at}[${index}]`));
  }
  if (isObject(shown)) {
    if (!isObject(answered)) return [`${at} is no object`];
    return Object.entries(shown).flatMap(([name, value]) => {
      const path = `${at}.${name}`;
      const found = answered[name];
      if (fixed.has(name) && typeof value !== 'object' && value !== found) {
        return [`${path} is ${JSON.stringify(found)}, not ${JSON.stringify(value)}`];
      }
      return differences(value, found, path);
    });
  }
  const isAlike = shown === null ? answered === null : typeof shown === typeof answered;
  return isAlike ? [] : [`${at} is ${JSON.stringify(answered)}, not like ${JSON.stringify(shown)}`];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
