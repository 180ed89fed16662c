import { Tooltip } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { destinations } from './destinations.ts';
import classes from './frame.module.css';

interface RailProps {
  readonly narrow: boolean;
}

/** The way through the house on a desk. What stands within a room is named where there is room for words. */
export function Rail({ narrow }: RailProps) {
  const t = useTranslations('frame.nav');
  return (
    <nav className={classes.rail} data-narrow={narrow} aria-label={t('label')}>
      {destinations.map(({ key, to, icon: Icon, within }) => (
        <div key={key} className={classes.room} data-room={key}>
          <Tooltip label={t(key)} position="right" disabled={!narrow}>
            <Link
              to={to}
              activeOptions={{ exact: to === '/' }}
              className={classes.destination}
              activeProps={{ 'data-active': true }}
            >
              <Icon size={18} stroke={1.6} aria-hidden />
              <span className={classes.destinationName}>{t(key)}</span>
            </Link>
          </Tooltip>
          {within.map((each) => (
            <Link
              key={each.key}
              to={each.to}
              className={classes.within}
              activeProps={{ 'data-active': true }}
            >
              {t(each.key)}
            </Link>
          ))}
        </div>
      ))}
    </nav>
  );
}
