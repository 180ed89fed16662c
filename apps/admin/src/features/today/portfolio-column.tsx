import { Text } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { Figure, Figures } from '../../components/figures.tsx';
import { AnchorLink } from '../../components/link.tsx';
import { Section } from '../../components/section.tsx';
import { useFigures } from '../../lib/figures.ts';
import type { Today } from './today-page.tsx';

interface PortfolioColumnProps {
  readonly portfolio: Today['portfolio'];
  readonly scope: Today['scope'];
}

/** How the accounts do, each figure with its change since the analysis before. */
export function PortfolioColumn({ portfolio, scope }: PortfolioColumnProps) {
  const t = useTranslations('today.portfolio');
  const { count, day, money, percent } = useFigures();
  if (!portfolio) return <Section title={t('title')}>{<Text c="dimmed">{t('none')}</Text>}</Section>;
  const { now, before, currency, onTime } = portfolio;
  const change = (key: 'active' | 'slipping' | 'lost') =>
    before ? t('before', { value: count(before[key]), day: day(before.asOf) }) : undefined;
  return (
    <Section title={t('title')} lead={t(scope, { count: now.accounts, day: day(now.asOf) })}>
      <Figures label={t('title')}>
        <Figure
          name={t('valueAtRisk')}
          value={money(now.valueAtRisk, currency)}
          note={
            before
              ? t('before', { value: money(before.valueAtRisk, currency), day: day(before.asOf) })
              : undefined
          }
          colour="var(--money)"
        />
        {(['active', 'slipping', 'lost'] as const).map((key) => (
          <Figure key={key} name={t(key)} value={count(now[key])} note={change(key)} />
        ))}
        {onTime !== null && <Figure name={t('onTime')} value={percent(onTime)} note={t('onTimeNote')} />}
      </Figures>
      <AnchorLink to="/reports/punctuality" size="sm" mt="sm" display="inline-block">
        {t('punctuality')}
      </AnchorLink>
    </Section>
  );
}
