import type { Language } from '@sleutel/domain/template';
import type { RankedLine } from '@sleutel/domain/today';
import { MORNING_WORDS } from './words.ts';

/** In whose language, on whose clock and in which currency a line is written. */
export interface Reader {
  readonly language: Language;
  readonly zone: string;
  readonly currency: string;
}

/** A line of the e-mail. */
export interface Entry {
  readonly kind: string;
  readonly account: string | null;
  readonly text: string;
  /** When it is or was due; null where that goes without saying. */
  readonly note: string | null;
  /** Where it is dealt with, within the app. */
  readonly path: string;
}

export function entryOf(line: RankedLine, reader: Reader, today: string): Entry {
  const words = MORNING_WORDS[reader.language];
  return {
    kind: words.kinds[line.kind],
    account: line.account?.name ?? null,
    text: textOf(line, reader),
    note: noteOf(line, reader, today),
    path: pathOf(line),
  };
}

function textOf(line: RankedLine, { language, currency }: Reader): string {
  const words = MORNING_WORDS[language];
  switch (line.kind) {
    case 'promise':
      return line.summary;
    case 'task':
      return [line.title[language], line.person?.name, line.person?.phone].filter(Boolean).join(' · ');
    case 'review':
      return words.review;
    case 'meeting':
      return line.purpose;
    case 'meetingNotes':
      return words.notes(line.purpose);
    case 'approval':
      return line.revision === null ? line.programme : words.revision(line.programme, line.revision);
    case 'signOff':
      return words.signOff(line.version);
    case 'mention':
      return `${line.by}: ${line.body}`;
    case 'reply':
      return words.reply(line.contact, line.subject);
    case 'messagesInReview':
      return words.inReview(line.count);
    case 'slipped':
      return words.slipped(line.to, worthOf(line.valueAtRisk, words.locale, currency));
  }
}

function worthOf(amount: string, locale: string, currency: string): string {
  const options = {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    maximumFractionDigits: 0,
  } as const;
  return new Intl.NumberFormat(locale, options).format(Number(amount));
}

function noteOf(line: RankedLine, { language, zone }: Reader, today: string): string | null {
  const words = MORNING_WORDS[language];
  if (line.kind === 'meeting') {
    const options = { hour: '2-digit', minute: '2-digit', timeZone: zone } as const;
    return new Intl.DateTimeFormat(words.locale, options).format(new Date(line.startsAt));
  }
  if (!('dueOn' in line) || line.dueOn === null || line.dueOn === today) return null;
  return words.due(dayName(line.dueOn, words.locale));
}

/** `2026-11-30` as `Monday 30 November`. */
export function dayName(day: string, locale: string): string {
  const options = { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(locale, options).format(Date.parse(day)).replace(',', '');
}

function pathOf(line: RankedLine): string {
  switch (line.kind) {
    case 'meeting':
    case 'meetingNotes':
      return `/meetings/${line.id}`;
    case 'approval':
      return line.revision === null
        ? `/programmes/${line.id}/approval`
        : `/programmes/${line.id}?version=next`;
    case 'reply':
      return `/messages/${line.messageId}`;
    case 'messagesInReview':
      return `/messages?state=${encodeURIComponent('["needsReview"]')}`;
    case 'mention':
      return line.programme ? `/programmes/${line.programme.id}/approval` : planOf(line);
    case 'promise':
      return line.account ? `/accounts/${line.account.id}/dossier` : '/';
    case 'slipped':
      return line.account ? `/accounts/${line.account.id}` : '/';
    case 'task':
      return line.account || line.programmeId === null ? planOf(line) : `/programmes/${line.programmeId}`;
    case 'review':
    case 'signOff':
      return planOf(line);
  }
}

function planOf({ account }: RankedLine): string {
  return account ? `/accounts/${account.id}/plan` : '/';
}
