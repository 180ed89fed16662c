const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  szlig: 'ß',
};

/** The words of an HTML e-mail, roughly a line for each block: enough to find a day in. */
export function plainText(html: string): string {
  return html
    .slice(0, 100_000)
    .replaceAll(/<(style|script)\b[^>]*>[\s\S]*?<\/\1>/gi, '')
    .replaceAll(/<(?:br|\/p|\/div|\/tr|\/li|\/h\d)\b[^>]*>/gi, '\n')
    .replaceAll(/<[^>]{0,2000}>/g, '')
    .replaceAll(/&(\w{2,6});/g, (entity, name: string) => ENTITIES[name.toLowerCase()] ?? entity)
    .replaceAll(/&#(\d{1,6});/g, (_entity, code: string) => String.fromCodePoint(Number(code)));
}
