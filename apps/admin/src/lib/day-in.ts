const written = new Map<string, Intl.DateTimeFormat>();

/** The calendar day of a moment in a zone, `YYYY-MM-DD`, as the domain has it, with nothing but what a browser brings. */
export function dayIn(zone: string, at: Date): string {
  const format =
    written.get(zone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' });
  written.set(zone, format);
  return format.format(at);
}
