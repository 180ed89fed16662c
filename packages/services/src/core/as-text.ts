/** The values of a JSON object that can be written in words, as they are written. */
export function asText(values: unknown): Record<string, string> {
  const known = Object.entries(Object(values)).filter(
    ([, value]) => typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean',
  );
  return Object.fromEntries(known.map(([name, value]) => [name, String(value)]));
}
