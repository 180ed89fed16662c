/** One entry of a calendar: at moments, or on a whole day. */
export interface CalendarEntry {
  /** The same for ever, so that calendars know it again. */
  readonly uid: string;
  readonly summary: string;
  readonly description: string | null;
  readonly location: string | null;
  readonly url: string | null;
  readonly when:
    | { readonly kind: 'moment'; readonly startsAt: Date; readonly endsAt: Date }
    /** `YYYY-MM-DD` */
    | { readonly kind: 'day'; readonly day: string };
  readonly cancelled: boolean;
  /** Grows with every change. */
  readonly sequence: number;
  readonly changedAt: Date;
}

export interface Calendar {
  readonly name: string;
  readonly entries: readonly CalendarEntry[];
}

/** How often a calendar may ask again: an ISO 8601 duration. */
const refresh = 'PT1H';

/**
 * A calendar as text (RFC 5545, with the name and the refresh of RFC 7986). Moments are in UTC, which every calendar
 * shows in the zone of its owner; whole days have no zone.
 */
export function calendarText({ name, entries }: Calendar): string {
  return lines([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Sleutel//Sleutel//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escapeText(name)}`,
    `X-WR-CALNAME:${escapeText(name)}`,
    `REFRESH-INTERVAL;VALUE=DURATION:${refresh}`,
    `X-PUBLISHED-TTL:${refresh}`,
    ...entries.flatMap(eventLines),
    'END:VCALENDAR',
  ]);
}

function eventLines(entry: CalendarEntry): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(entry.uid)}`,
    `DTSTAMP:${moment(entry.changedAt)}`,
    `LAST-MODIFIED:${moment(entry.changedAt)}`,
    `SEQUENCE:${entry.sequence}`,
    ...whenLines(entry.when),
    `SUMMARY:${escapeText(entry.summary)}`,
    ...(entry.description === null ? [] : [`DESCRIPTION:${escapeText(entry.description)}`]),
    ...(entry.location === null ? [] : [`LOCATION:${escapeText(entry.location)}`]),
    ...(entry.url === null ? [] : [`URL:${entry.url}`]),
    `STATUS:${entry.cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'END:VEVENT',
  ];
}

function whenLines(when: CalendarEntry['when']): string[] {
  if (when.kind === 'moment') return [`DTSTART:${moment(when.startsAt)}`, `DTEND:${moment(when.endsAt)}`];
  // A whole day takes nobody's time.
  return [`DTSTART;VALUE=DATE:${when.day.replaceAll('-', '')}`, 'TRANSP:TRANSPARENT'];
}

function moment(at: Date): string {
  return at.toISOString().replaceAll(/[-:]|\.\d{3}/g, '');
}

/** Text as a value (RFC 5545, 3.3.11): control characters that may not stand in it are left out. */
export function escapeText(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/(?![\n\t])\p{Cc}/gu, '')
    .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', '\\n');
}

const most = 75;

/**
 * Lines of at most 75 octets, each ended by CR LF; a longer one goes on after a line break and a space (RFC 5545,
 * 3.1). No character is cut through.
 */
function lines(all: readonly string[]): string {
  return all.map((line) => `${fold(line)}\r\n`).join('');
}

function fold(line: string): string {
  let folded = '';
  let length = 0;
  for (const sign of line) {
    const octets = octetsOf(sign);
    if (length + octets > most) {
      folded += '\r\n ';
      length = 1;
    }
    folded += sign;
    length += octets;
  }
  return folded;
}

/** The octets of one character in UTF-8. */
function octetsOf(sign: string): number {
  const point = sign.codePointAt(0) ?? 0;
  if (point < 0x80) return 1;
  if (point < 0x8_00) return 2;
  return point < 0x1_00_00 ? 3 : 4;
}
