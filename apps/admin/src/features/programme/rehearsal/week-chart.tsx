import { Text } from '@mantine/core';
import type { RehearsalFigures } from '@sleutel/domain/rehearsal';
import { useTranslations } from 'use-intl';
import { useFigures } from '../../../lib/figures.ts';
import { useProgrammeCurrency } from '../../../lib/programme.ts';
import classes from './rehearsal.module.css';

const HEIGHT = 72;

/** What each week would have brought, and how much of the offers was given out by then. */
export function WeekChart({ figures: { weeks } }: { readonly figures: RehearsalFigures }) {
  const t = useTranslations('rehearsal.weeks');
  const { day, money } = useFigures();
  const currency = useProgrammeCurrency();
  const [first] = weeks;
  if (!first) return null;
  const most = Math.max(1, ...weeks.map(({ sent, moved, held }) => Math.max(sent, moved + held)));
  const given = runningSums(weeks.map(({ reserved }) => Number(reserved)));
  const total = given.at(-1) ?? 0;
  const busiest = weeks.reduce((best, week) => (week.sent > best.sent ? week : best), first);
  const sentence = t('sentence', { sent: busiest.sent, day: day(busiest.monday) });
  return (
    <figure className={classes.weeks}>
      <Text component="figcaption" size="sm">
        {sentence}
      </Text>
      <div className={classes.bars} role="img" aria-label={sentence}>
        {weeks.map((week, index) => (
          <div
            key={week.monday}
            className={classes.week}
            title={t('title', { ...week, day: day(week.monday) })}
          >
            <div className={classes.columns} style={{ height: HEIGHT }}>
              <Bar kind="sent" share={week.sent / most} value={week.sent} />
              <Bar kind="moved" share={(week.moved + week.held) / most} value={week.moved + week.held} />
              {total > 0 && (
                <span
                  className={classes.given}
                  style={{ bottom: `${((given[index] ?? 0) / total) * 100}%` }}
                />
              )}
            </div>
            <span className={classes.tick}>{day(week.monday).replace(/ \d{4}$/, '')}</span>
          </div>
        ))}
      </div>
      <Text size="xs" c="dimmed" className={classes.keys}>
        <Key kind="sent" name={t('sent')} />
        <Key kind="moved" name={t('moved')} />
        {total > 0 && <Key kind="given" name={t('given', { amount: money(total, currency) })} />}
      </Text>
    </figure>
  );
}

function Bar({
  kind,
  share,
  value,
}: {
  readonly kind: string;
  readonly share: number;
  readonly value: number;
}) {
  return (
    <span className={classes.bar} data-kind={kind} style={{ height: `${share * 100}%` }}>
      {value > 0 && <span className={classes.value}>{value}</span>}
    </span>
  );
}

function Key({ kind, name }: { readonly kind: string; readonly name: string }) {
  return (
    <span className={classes.key}>
      <span className={classes.swatch} data-kind={kind} />
      {name}
    </span>
  );
}

function runningSums(values: readonly number[]): number[] {
  let sum = 0;
  return values.map((value) => {
    sum += value;
    return sum;
  });
}
