import { useTranslations } from 'use-intl';
import { useInOwnLanguage } from '../../lib/content-language.ts';
import { useFigures } from '../../lib/figures.ts';
import { useMoney } from './money.ts';
import type { Line } from './today-lines.tsx';

interface LineText {
  readonly title: string;
  /** Why now, where its day does not say so. */
  readonly note: string | null;
  /** `YYYY-MM-DD` */
  readonly dueOn: string | null;
}

/** What a line says: what it is about, and why now. */
export function useLineText(): (line: Line) => LineText {
  const t = useTranslations('today.line');
  const today = useTranslations('today');
  const reason = useTranslations('account.reason');
  const inOwnLanguage = useInOwnLanguage();
  const { moment } = useFigures();
  const money = useMoney();
  const fresh = (title: string, note: string): LineText => ({ title, note, dueOn: null });
  const due = (title: string, dueOn: string | null): LineText =>
    dueOn === null ? fresh(title, today('someDay')) : { title, note: null, dueOn };
  return (line) => {
    switch (line.kind) {
      case 'promise':
        return due(line.summary, line.dueOn);
      case 'task':
        return due(inOwnLanguage<string>(line.title) ?? '', line.dueOn);
      case 'review':
        return due(t('review'), line.dueOn);
      case 'meeting':
        return { title: line.purpose, note: null, dueOn: null };
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
        return fresh(
          t('slipped', {
            name: line.account?.name ?? '',
            status: line.to,
            money: money(line.valueAtRisk),
          }),
          why,
        );
      }
    }
  };
}
