/** How particulars of an entry are said in the language of the screens. */
export interface AuditWords {
  /** What the engine calls a particular or a field. */
  readonly nameOf: (name: string) => string;
  /** A word of the engine that a particular may hold; anything else is as it is. */
  readonly wordOf: (name: string, word: string) => string;
  readonly either: (yes: boolean) => string;
  readonly number: (number: number) => string;
  readonly day: (day: string) => string;
  readonly moment: (moment: string) => string;
  readonly one: (name: string, value: string) => string;
  readonly several: (name: string, values: string) => string;
}

type Detail = Readonly<Record<string, unknown>>;

/** By ids and drawings of the engine nobody learns anything, and an account stands by its name elsewhere. */
const UNTOLD = new Set(['accountId', 'contactId', 'rules', 'steps', 'search', 'at', 'mapX', 'mapY', 'ids']);
const ID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;
const HASH = /^[\da-f]{64}$/;
const SHOWN_OF_HASH = 8;
const DAY = /^\d{4}-\d\d-\d\d$/;
const MOMENT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

/** What an entry of the audit keeps beside, on one line. */
export function auditDetail(detail: Detail, words: AuditWords): string {
  return particulars(detail, words).join(' · ');
}

function particulars(detail: Detail, words: AuditWords): string[] {
  return Object.entries(detail).flatMap(([name, value]) => {
    if (UNTOLD.has(name)) return [];
    const said = sayOf(name, value, words);
    if (said === null) return [];
    const about = words.nameOf(name);
    return [isWithin(value) ? words.several(about, said) : words.one(about, said)];
  });
}

/** Null where there is nothing to say. */
function sayOf(name: string, value: unknown, words: AuditWords): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'boolean') return words.either(value);
  if (typeof value === 'string') return sayText(name, value, words);
  if (Array.isArray(value)) return sayList(name, value, words);
  if (isWithin(value)) return particulars(value, words).join(', ') || null;
  return typeof value === 'number' ? words.number(value) : null;
}

function sayText(name: string, text: string, words: AuditWords): string | null {
  if (ID.test(text)) return null;
  if (HASH.test(text)) return text.slice(0, SHOWN_OF_HASH);
  if (DAY.test(text)) return words.day(text);
  if (MOMENT.test(text)) return words.moment(text);
  return name === 'fields' ? words.nameOf(text) : words.wordOf(name, text);
}

/** Of ids only how many there are tells anything. */
function sayList(name: string, list: readonly unknown[], words: AuditWords): string | null {
  if (list.length === 0) return null;
  const said = list.flatMap((each) => sayOf(name, each, words) ?? []);
  return said.length === 0 ? String(list.length) : said.join(', ');
}

function isWithin(value: unknown): value is Detail {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
