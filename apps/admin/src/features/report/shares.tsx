import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { AnchorLink } from '../../components/link.tsx';
import { useFigures } from '../../lib/figures.ts';
import type { RouterOutputs } from '../../lib/trpc.ts';
import classes from './report.module.css';

type Item = RouterOutputs['report']['punctuality']['managers'][number];

interface SharesProps {
  readonly items: readonly Item[];
}

/** A bar for everybody who owed something. */
export function ManagerShares({ items }: SharesProps) {
  return (
    <ul className={classes.shares}>
      {items.map((item) => (
        <Share key={item.id} item={item} name={<Text fw={550}>{item.name}</Text>} />
      ))}
    </ul>
  );
}

/** A bar for every account that was kept waiting. */
export function AccountShares({ items }: SharesProps) {
  return (
    <ul className={classes.shares}>
      {items.map((item) => (
        <Share
          key={item.id}
          item={item}
          name={
            <AnchorLink to="/accounts/$accountId" params={{ accountId: item.id }} c="inherit" fw={550}>
              {item.name}
            </AnchorLink>
          }
        />
      ))}
    </ul>
  );
}

function Share({ item, name }: { readonly item: Item; readonly name: ReactNode }) {
  const t = useTranslations('report.punctuality');
  const { percent } = useFigures();
  const part = (each: Item['promises']) => (each.share === null ? '–' : percent(each.share));
  return (
    <li>
      <div className={classes.head}>
        {name}
        <Text fw={550}>{percent(item.share ?? 0)}</Text>
      </div>
      <div className={classes.track} aria-hidden>
        <div className={classes.onTime} style={{ width: `${(item.share ?? 0) * 100}%` }} />
      </div>
      <Text size="sm" c="dimmed">
        {t('counts', {
          onTime: item.onTime,
          late: item.late,
          promises: part(item.promises),
          tasks: part(item.tasks),
        })}
      </Text>
    </li>
  );
}
