/** In which files are read that name their months: those of the UI, and what its users' suppliers and parents write. */
const languages = ['en', 'en-GB', 'af', 'de', 'nl'];

const numbers = new Map(
  languages.flatMap((language) =>
    (['long', 'short'] as const).flatMap((month) => {
      const format = new Intl.DateTimeFormat(language, { month, timeZone: 'UTC' });
      return Array.from(
        { length: 12 },
        (_, at) => [plain(format.format(Date.UTC(2026, at))), at + 1] as const,
      );
    }),
  ),
);

/** The number of a month that is written as one, or as its name, in full or short; undefined for any other word. */
export function monthNumber(text: string): number | undefined {
  return /^\d/.test(text) ? Number(text) : numbers.get(plain(text));
}

function plain(name: string): string {
  return name.toLowerCase().replace(/\.$/, '');
}
