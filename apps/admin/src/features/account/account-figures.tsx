import { Text } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { Figure, Figures } from '../../components/figures.tsx';
import type { AccountDetails } from '../../lib/account.ts';
import { useFigures } from '../../lib/figures.ts';

interface AccountFiguresProps {
  readonly details: AccountDetails;
  readonly currency: string;
}

/** What the latest analysis says in numbers, each with what it was in the run before. */
export function AccountFigures({ details: { snapshot, previous }, currency }: AccountFiguresProps) {
  const t = useTranslations('account.page');
  const { money, percent, number, day } = useFigures();
  if (!snapshot) return <Text c="dimmed">{t('notAnalysed')}</Text>;
  const was = (now: string, before: string | undefined) =>
    before === undefined || before === now ? undefined : t('was', { before });
  const chance = (value: number | null | undefined) => (value == null ? '–' : percent(value));
  return (
    <div>
      <Figures label={t('figures')}>
        <Figure
          name={t('revenue')}
          value={money(snapshot.revenue, currency)}
          note={t('shareOf', {
            share: percent(snapshot.share, 1),
            measure: snapshot.measure,
            rank: snapshot.rank,
          })}
        />
        <Figure
          name={t('profit')}
          value={snapshot.profit === null ? '–' : money(snapshot.profit, currency)}
          note={t('orders', { orders: snapshot.orders, cancelled: snapshot.cancelled })}
        />
        <Figure name={t('cell')} value={snapshot.cell} note={was(snapshot.cell, previous?.cell)} />
        <Figure
          name={t('atRisk')}
          value={money(snapshot.valueAtRisk, currency)}
          note={was(
            money(snapshot.valueAtRisk, currency),
            previous ? money(previous.valueAtRisk, currency) : undefined,
          )}
          colour="var(--money)"
        />
        <Figure
          name={t('alive')}
          value={chance(snapshot.pAlive)}
          note={
            was(chance(snapshot.pAlive), previous ? chance(previous.pAlive) : undefined) ?? t('aliveLead')
          }
        />
        <Figure
          name={t('expected')}
          value={snapshot.expectedOrders52w === null ? '–' : number(snapshot.expectedOrders52w)}
          note={
            snapshot.daysSinceLastOrder === null
              ? undefined
              : t('since', { days: snapshot.daysSinceLastOrder })
          }
        />
      </Figures>
      <Text size="sm" c="dimmed" mt="xs">
        {t('asOf', { asOf: day(snapshot.asOf) })}
      </Text>
    </div>
  );
}
