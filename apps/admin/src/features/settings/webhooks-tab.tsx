import { Code, Stack, Text } from '@mantine/core';
import { may } from '@sleutel/domain/user';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { Empty } from '../../components/empty.tsx';
import { Facts } from '../../components/facts.tsx';
import { Failed } from '../../components/failed.tsx';
import { AnchorLink } from '../../components/link.tsx';
import { Mark, type MarkShape } from '../../components/mark.tsx';
import { OlderPager } from '../../components/older-pager.tsx';
import { Section } from '../../components/section.tsx';
import { useFigures } from '../../lib/figures.ts';
import { useMe } from '../../lib/me.ts';
import { type RouterOutputs, useTRPC } from '../../lib/trpc.ts';
import { Waiting } from './waiting.tsx';
import { Endpoints } from './webhook/endpoints.tsx';

type Received = RouterOutputs['message']['received']['items'][number];

const route = getRouteApi('/frame/settings/webhooks');

const looks: Readonly<Record<Received['state'], { readonly shape: MarkShape; readonly colour: string }>> = {
  handled: { shape: 'full', colour: 'var(--active)' },
  waiting: { shape: 'half', colour: 'var(--slipping)' },
  parked: { shape: 'ring', colour: 'var(--muted)' },
};

/** Who is told what happens here, and what mail services and mailboxes tell us. */
export function WebhooksTab() {
  const t = useTranslations('settings.webhooks');
  const me = useMe();
  return (
    <Stack gap="lg">
      {may(me.role, 'webhook.listEndpoints') && <Endpoints />}
      <Section title={t('title')} lead={t('lead')}>
        <ReceivedEvents />
      </Section>
    </Stack>
  );
}

/** Whether anything comes in, and what became of it. */
function ReceivedEvents() {
  const t = useTranslations('settings.webhooks');
  const { before } = route.useSearch();
  const navigate = route.useNavigate();
  const columns = useReceivedColumns();
  const { data, error, isPlaceholderData } = useQuery(
    useTRPC().message.received.queryOptions(before ? { before } : {}, { placeholderData: keepPreviousData }),
  );
  if (error && !data) return <Failed error={error} />;
  if (!data) return <Waiting />;
  return (
    <Stack gap="md">
      <Facts facts={[[t('address'), <Code key="address">{data.webhookUrl}</Code>]]} />
      {data.items.length === 0 ? (
        <Empty title={t('none')}>{t('noneNote')}</Empty>
      ) : (
        <>
          <Text>{t('recent', { count: data.recent })}</Text>
          <DataTable
            caption={t('title')}
            columns={columns}
            rows={data.items}
            rowKey={(row) => row.id}
            stale={isPlaceholderData}
          />
        </>
      )}
      <OlderPager
        before={before}
        older={data.older}
        onGo={(place) => void navigate({ search: { before: place } })}
      />
    </Stack>
  );
}

function useReceivedColumns(): Column<Received, never>[] {
  const t = useTranslations('settings.webhooks');
  const { moment } = useFigures();
  return [
    { key: 'when', title: t('when'), cell: ({ receivedAt }) => moment(receivedAt) },
    { key: 'what', title: t('what'), cell: ({ kind }) => <code>{kind}</code> },
    { key: 'from', title: t('from'), from: 'tablet', cell: ({ provider }) => t(`provider.${provider}`) },
    {
      key: 'about',
      title: t('about'),
      from: 'tablet',
      beneath: true,
      cell: (row) => <About event={row} />,
    },
    {
      key: 'state',
      title: t('state'),
      cell: ({ state }) => <Mark {...looks[state]}>{t(`states.${state}`)}</Mark>,
    },
  ];
}

/** The e-mail it is about; else who wrote, and what. */
function About({ event: { message, from, subject } }: { readonly event: Received }) {
  const t = useTranslations('settings.webhooks');
  if (message) {
    const { contact, account } = message;
    return (
      <AnchorLink to="/messages/$messageId" params={{ messageId: message.id }}>
        {t('message', { contact, account: account.name })}
      </AnchorLink>
    );
  }
  const said = [from, subject].filter(Boolean).join(' · ');
  return (
    <Text span inherit c="dimmed" lineClamp={1} title={said}>
      {said}
    </Text>
  );
}
