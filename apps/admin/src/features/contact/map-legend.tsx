import { Text, Title } from '@mantine/core';
import { isPresent, Stance } from '@sleutel/domain/contact';
import { useTranslations } from 'use-intl';
import { Mark } from '../../components/mark.tsx';
import type { ContactMap } from './contact-map.ts';
import { InfluenceMark } from './influence-mark.tsx';
import classes from './map-legend.module.css';
import { stanceLooks } from './stance-look.ts';

/** Stands where the panel of the chosen person will: who is for us, and how the map is read. */
export function MapLegend({ map }: { readonly map: ContactMap }) {
  const t = useTranslations('contact.legend');
  const stanceName = useTranslations('account.stance');
  const present = map.people.filter(isPresent);
  const unknown = present.filter(({ stance }) => stance === null).length;
  return (
    <aside className={classes.legend} aria-label={t('title')}>
      <Title order={2}>{t('title')}</Title>
      <Text size="sm" c="dimmed">
        {t('lead')}
      </Text>
      <dl className={classes.stances}>
        {Stance.options.map((stance) => (
          <div key={stance} className={classes.line}>
            <dt>
              <Mark {...stanceLooks[stance]}>{stanceName(stance)}</Mark>
            </dt>
            <dd>{present.filter((card) => card.stance === stance).length}</dd>
          </div>
        ))}
        {unknown > 0 && (
          <div className={classes.line}>
            <dt>{t('unknown')}</dt>
            <dd>{unknown}</dd>
          </div>
        )}
      </dl>
      <Title order={3}>{t('reading')}</Title>
      <ul className={classes.signs}>
        <li>
          <span className={classes.sign}>
            <InfluenceMark influence={4} />
          </span>
          {t('influence')}
        </li>
        <li>
          <span className={classes.sign} data-sign="line" />
          {t('line')}
        </li>
        <li>
          <span className={classes.sign} data-sign="ghost" />
          {t('ghost')}
        </li>
        <li>
          <span className={classes.sign} data-sign="faded" />
          {t('faded', { days: map.untouchedDays })}
        </li>
      </ul>
    </aside>
  );
}
