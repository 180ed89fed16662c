import { Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { Failed } from '../../components/failed.tsx';
import { Section } from '../../components/section.tsx';
import { useAccountId } from '../../lib/account.ts';
import { RowList } from '../../lib/rows/row-list.tsx';
import { useTRPC } from '../../lib/trpc.ts';
import { RivalHead } from './rival-head.tsx';
import { WalletBar } from './wallet-bar.tsx';
import { WhiteSpace } from './white-space.tsx';

/** Who else is after the account, how much of it they have, and what we lost to them. */
export function CompetitorsTab() {
  const accountId = useAccountId();
  const t = useTranslations('dossier.rival');
  const trpc = useTRPC();
  const { data, error } = useQuery(trpc.rival.list.queryOptions({ accountId }));
  if (error && !data) return <Failed error={error} />;
  if (!data) return <Skeleton height={320} />;
  return (
    <Stack gap="lg">
      <Section title={t('wallet')} lead={t('walletLead')}>
        {data.items.some(({ shareOfWallet }) => shareOfWallet !== null) ? (
          <WalletBar rivals={data.items} />
        ) : (
          <Text c="dimmed">{t('noShares')}</Text>
        )}
      </Section>
      <WhiteSpace accountId={accountId} rivals={data.items} />
      <Section title={t('title')}>
        <RowList
          noun="rival"
          accountId={accountId}
          rows={data.items}
          empty={t('none')}
          add={t('add')}
          name={({ name }) => name}
          head={(rival) => <RivalHead rival={rival} />}
          toInput={({ name, ...values }) => ({
            accountId,
            competitor: { name: typeof name === 'string' ? name : '' },
            values,
          })}
          formFields={[{ key: 'name', label: t('name'), kind: 'text', required: true }]}
          fields={[
            { key: 'shareOfWallet', label: t('shareOfWallet'), kind: 'share' },
            { key: 'seenOn', label: t('seenOn'), kind: 'date' },
            { key: 'strengths', label: t('strengths'), kind: 'long', wide: true },
            { key: 'weaknesses', label: t('weaknesses'), kind: 'long', wide: true },
          ]}
        />
      </Section>
    </Stack>
  );
}
