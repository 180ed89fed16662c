import { Text } from '@mantine/core';
import { useTranslations } from 'use-intl';
import type { LossReport } from './losses-page.tsx';
import classes from './report.module.css';

/** How often each reason was named, the year before under it. */
export function LossReasons({ report: { reasons } }: { readonly report: LossReport }) {
  const t = useTranslations('report.losses.reasons');
  const names = useTranslations('dossier.loss.reason');
  const named = reasons.filter(({ recent, before }) => recent + before > 0);
  const most = Math.max(1, ...named.flatMap(({ recent, before }) => [recent, before]));
  if (named.length === 0) return <Text c="dimmed">{t('none')}</Text>;
  return (
    <ul className={classes.shares}>
      {named.map(({ reason, recent, before }) => (
        <li key={reason}>
          <div className={classes.head}>
            <Text fw={550}>{names(reason)}</Text>
            <Text className="figures">{t('count', { recent, before })}</Text>
          </div>
          <div className={classes.pair} aria-hidden>
            <div className={classes.recent} style={{ width: `${(recent / most) * 100}%` }} />
            <div className={classes.before} style={{ width: `${(before / most) * 100}%` }} />
          </div>
        </li>
      ))}
    </ul>
  );
}
