/** A day that is written in a text: where, and which. The year is null where none is written. */
export interface WrittenDay {
  readonly start: number;
  readonly end: number;
  readonly year: number | null;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

/** How months begin in English, Afrikaans, German and Dutch, January first. */
const MONTHS = [
  'jan(?:uary|uarie|uar|uari)?|jänner',
  'feb(?:ruary|ruarie|ruar|ruari)?',
  'mar(?:ch)?|maart|märz|maerz|mrt',
  'apr(?:il)?',
  'may|mei|mai',
  'jun(?:e|ie|i)?',
  'jul(?:y|ie|i)?',
  'aug(?:ust|ustus)?',
  'sept?(?:ember)?',
  'o[ck]t(?:ober)?',
  'nov(?:ember)?',
  'de[csz](?:ember)?',
] as const;

const NAME = `(?<month>${MONTHS.join('|')})(?![\\p{L}])\\.?`;
const YEAR = '(?:,?\\s{1,3}(?<year>20\\d\\d))?';

const FORMS = [
  /(?<!\d)(?<year>20\d\d)-(?<number>\d{1,2})-(?<day>\d{1,2})(?!\d)/giu,
  // Day before month, as all countries write here that write numbers; the other way round only where it must be.
  /(?<!\d)(?<day>\d{1,2})\s?[./-]\s?(?<number>\d{1,2})(?:\s?[./-]\s?(?<year>20\d\d|\d\d))?(?!\d)/giu,
  new RegExp(`(?<!\\d)(?<day>\\d{1,2})(?:st|nd|rd|th|ste|de|e|\\.)?\\s{1,3}(?:of\\s)?${NAME}${YEAR}`, 'giu'),
  new RegExp(`(?<!\\p{L})${NAME}\\s{1,3}(?:the\\s)?(?<day>\\d{1,2})(?:st|nd|rd|th)?(?!\\d|:)${YEAR}`, 'giu'),
];

/** The days written in a text, in its order. Times, amounts and telephone numbers are mostly no days and drop out. */
export function writtenDays(text: string): WrittenDay[] {
  const found = FORMS.flatMap((form) => [...text.matchAll(form)].flatMap(dayOf));
  return found
    .filter((one) => !found.some((other) => other !== one && covers(other, one)))
    .toSorted((one, other) => one.start - other.start);
}

function covers(one: WrittenDay, other: WrittenDay): boolean {
  return one.start <= other.start && one.end >= other.end && one.end - one.start > other.end - other.start;
}

function dayOf({ index, groups = {}, 0: matched }: RegExpExecArray): WrittenDay[] {
  const number =
    groups['number'] === undefined ? monthNamed(groups['month'] ?? '') : Number(groups['number']);
  const written = groups['year'];
  const year = written === undefined ? null : written.length === 2 ? 2000 + Number(written) : Number(written);
  const first = Number(groups['day']);
  const [day, month] = year !== null && number > 12 ? [number, first] : [first, number];
  if (month < 1 || month > 12 || day < 1 || day > 31) return [];
  return [{ start: index, end: index + matched.length, year, month, day }];
}

const named = MONTHS.map((month) => new RegExp(`^(?:${month})$`, 'iu'));

function monthNamed(name: string): number {
  return named.findIndex((month) => month.test(name)) + 1;
}
