import { Link } from '@tanstack/react-router';
import { useFormatter, useTranslations } from 'use-intl';
import { useFigures } from '../../../lib/figures.ts';
import { useWeekday } from '../../../lib/weekday.ts';
import classes from './calendar.module.css';
import type { Calendar } from './calendar-page.tsx';

type Day = Calendar['days'][number];

const weekdays = [1, 2, 3, 4, 5, 6, 7];

/** The weeks below each other; where there is no room for them, the days on which something is. */
export function CalendarDays({ calendar }: { readonly calendar: Calendar }) {
  const t = useTranslations('programme.calendar');
  const weekday = useWeekday();
  const most = Math.max(...calendar.days.map(({ mails }) => mails));
  const names = new Map(calendar.programmes.map(({ id, name }) => [id, name]));
  return (
    <>
      <div className={classes.weekdays} aria-hidden>
        {weekdays.map((day) => (
          <span key={day}>{weekday(day)}</span>
        ))}
      </div>
      <ol className={classes.days} aria-label={t('title')}>
        {calendar.days.map((day, index) => (
          <CalendarDay key={day.day} day={day} first={index === 0} most={most} names={names} />
        ))}
      </ol>
    </>
  );
}

interface CalendarDayProps {
  readonly day: Day;
  readonly first: boolean;
  /** E-mails on the busiest day. */
  readonly most: number;
  readonly names: ReadonlyMap<string, string>;
}

function CalendarDay({ day, first, most, names }: CalendarDayProps) {
  const t = useTranslations('programme.calendar');
  const { count } = useFigures();
  return (
    <li
      className={classes.day}
      data-off={day.off ?? undefined}
      data-quiet={day.mails === 0 && day.off !== 'holiday'}
      style={{ '--column': first ? weekdayOf(day.day) : 'auto', '--load': day.mails / most }}
    >
      <p className={classes.head}>
        <DayName day={day.day} first={first} />
        {day.off && <span className={classes.off}>{t(`off.${day.off}`)}</span>}
      </p>
      {day.mails > 0 && (
        <>
          <p className={classes.mails}>
            {t.rich('mails', {
              mails: day.mails,
              accounts: day.accounts,
              number: (text) => <strong>{text}</strong>,
            })}
          </p>
          <ul className={classes.programmes}>
            {day.programmes.map(({ programmeId, mails }) => (
              <li key={programmeId}>
                <Link
                  to="/programmes/$programmeId/people"
                  params={{ programmeId }}
                  title={names.get(programmeId)}
                >
                  {names.get(programmeId)}
                </Link>
                <span>{count(mails)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </li>
  );
}

/** In the weeks by its number, with the month where one begins; in a list, and to whoever listens, by its whole name. */
function DayName({ day, first }: { readonly day: string; readonly first: boolean }) {
  const t = useTranslations('programme.calendar');
  const format = useFormatter();
  const { weekday } = useFigures();
  const date = new Date(`${day}T12:00:00Z`);
  const short = format.dateTime(date, {
    day: 'numeric',
    timeZone: 'UTC',
    ...((first || day.endsWith('-01')) && { month: 'short' }),
  });
  return (
    <time dateTime={day}>
      <span className={classes.short} aria-hidden>
        {short}
      </span>
      <span className={classes.whole}>{weekday(day)}</span>
      {first && <span className={classes.today}>{t('today')}</span>}
    </time>
  );
}

/** 1 Monday … 7 Sunday */
function weekdayOf(day: string): number {
  return new Date(`${day}T12:00:00Z`).getUTCDay() || 7;
}
