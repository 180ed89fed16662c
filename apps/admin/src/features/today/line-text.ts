import { useTranslations } from 'use-intl';
import { useInOwnLanguage } from '../../lib/content-language.ts';
import { useFigures } from '../../lib/figures.ts';
import { useMoney } from './money.ts';
import type { Line } from './today-lines.tsx';

interface LineText {
  readonly title: string;
  readonly note: string;
  readonly late: boolean;
}

/** What a line says on a day, `YYYY-MM-DD`: what it is about, and why now. */
export function useLineText(today: string): (line: Line) => LineText {
  const t = useTranslations('today.line');
  const reason = useTranslations('account.reason');
  const status = useTranslations('account.status');
  const inOwnLanguage = useInOwnLanguage();
  const { moment } = useFigures();
  const money = useMoney();
  const due = useDue(today);
  const fresh = (title: string, note: string): LineText => ({ title, note, late: false });
  return (line) => {
    switch (line.kind) {
      case 'promise':
        return { title: line.summary, ...due(line.dueOn) };
      case 'task':
        return { title: inOwnLanguage<string>(line.title) ?? '', ...due(line.dueOn) };
      case 'review':
        return { title: t('review'), ...due(line.dueOn) };
      case 'meeting':
        return fresh(line.purpose, moment(line.startsAt));
      case 'meetingNotes':
        return fresh(t('notes', { purpose: line.purpose }), moment(line.startsAt));
      case 'approval':
        return line.revision !== null
          ? fresh(line.programme, t('revision', { number: line.revision, when: moment(line.since) }))
          : fresh(line.programme, t('approval', { when: moment(line.since) }));
      case 'signOff':
        return fresh(t('signOff'), t('version', { version: line.version, when: moment(line.since) }));
      case 'mention':
        return fresh(line.body, t('mention', { name: line.by, when: moment(line.since) }));
      case 'reply':
        return fresh(t('reply', { name: line.contact }), [line.subject, moment(line.since)].join(' · '));
      case 'messagesInReview':
        return fresh(t('inReview', { count: line.count }), t('inReviewWhy', { when: moment(line.since) }));
      case 'slipped': {
        const why = line.reasons.map((each) => reason(each.code, { ...each })).join(' ');
        const to = line.to === 'lost' ? 'lost' : 'slipping';
        return fresh(
          t('slipped', {
            name: line.account?.name ?? '',
            status: status(to).toLowerCase(),
            money: money(line.valueAtRisk),
          }),
          why,
        );
      }
    }
  };
}

/** When something is due, in words, from the day it is. */
function useDue(today: string): (dueOn: string | null) => Omit<LineText, 'title'> {
  const t = useTranslations('today.due');
  const { day } = useFigures();
  return (dueOn) => {
    if (dueOn === null) return { note: t('someDay'), late: false };
    const days = (Date.parse(dueOn) - Date.parse(today)) / 86_400_000;
    if (days < 0) return { note: t('late', { days: -days, day: day(dueOn) }), late: true };
    return { note: t('in', { days, day: day(dueOn) }), late: false };
  };
}
