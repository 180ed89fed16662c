import { Grid, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { Empty } from '../../components/empty.tsx';
import { Failed } from '../../components/failed.tsx';
import { ButtonLink } from '../../components/link.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Section } from '../../components/section.tsx';
import { useFigures } from '../../lib/figures.ts';
import { useTRPC } from '../../lib/trpc.ts';
import { MonthShares } from './month-shares.tsx';
import { AccountShares, ManagerShares } from './shares.tsx';

/** Do we do what we promised, when we promised it? */
export function PunctualityPage() {
  const t = useTranslations('report.punctuality');
  const trpc = useTRPC();
  const { day, percent } = useFigures();
  const { data, error } = useQuery(trpc.report.punctuality.queryOptions({}));
  if (error && !data) return <Failed error={error} />;
  if (!data) return <Skeleton height={480} />;
  const { all, from, until, managers, accounts, months } = data;
  if (all.share === null) {
    return (
      <>
        <PageHead title={t('title')} />
        <Empty title={t('empty.title')} action={<ButtonLink to="/accounts">{t('empty.begin')}</ButtonLink>}>
          {t('empty.body')}
        </Empty>
      </>
    );
  }
  return (
    <>
      <PageHead
        title={t('title')}
        lead={t('lead', {
          share: percent(all.share),
          count: all.onTime + all.late,
          from: day(from),
          until: day(until),
        })}
      />
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, md: 7 }}>
          <Stack gap="lg">
            <Section title={t('managers')} lead={t('managersLead')}>
              <ManagerShares items={managers} />
            </Section>
            <Section title={t('months')}>
              <MonthShares months={months} />
            </Section>
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 5 }}>
          <Section title={t('accounts')} lead={t('accountsLead')}>
            {accounts.length === 0 ? <Text c="dimmed">–</Text> : <AccountShares items={accounts} />}
          </Section>
        </Grid.Col>
      </Grid>
    </>
  );
}
