import { Code, Stack, Title } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Facts } from '../../../components/facts.tsx';
import { Failed } from '../../../components/failed.tsx';
import { AnchorLink } from '../../../components/link.tsx';
import { useFigures } from '../../../lib/figures.ts';
import { useTRPC } from '../../../lib/trpc.ts';
import type { DeliverySearch } from '../settings-search.ts';
import { Waiting } from '../waiting.tsx';
import { Deliveries } from './deliveries.tsx';
import { EndpointActions } from './endpoint-actions.tsx';
import { type Endpoint, EndpointState } from './endpoint-state.tsx';

const route = getRouteApi('/frame/settings/webhooks/$endpointId');

/** How often is looked whether what is on its way has been answered, in milliseconds. */
const LOOK_MS = 2_000;

/** An endpoint, and what it was told. */
export function EndpointPage() {
  const { endpointId } = route.useParams();
  const search = route.useSearch();
  const { state, before } = search;
  const navigate = route.useNavigate();
  const trpc = useTRPC();
  const { data, error, isPlaceholderData } = useQuery(
    trpc.webhook.listDeliveries.queryOptions(
      { endpointId, ...(state && { state }), ...(before && { before }) },
      {
        placeholderData: keepPreviousData,
        refetchInterval: ({ state: { data: seen } }) =>
          seen?.items.some((each) => each.state === 'waiting' && each.tries === 0) ? LOOK_MS : false,
      },
    ),
  );
  if (error && !data) return <Failed error={error} />;
  if (!data) return <Waiting />;
  return (
    <Stack gap="lg">
      <Head endpoint={data.endpoint} />
      <Deliveries
        list={data}
        search={search}
        stale={isPlaceholderData}
        onSearch={(next: DeliverySearch) => void navigate({ search: next })}
        onClose={() => void navigate({ search: { state, before }, replace: true, resetScroll: false })}
      />
    </Stack>
  );
}

function Head({ endpoint }: { readonly endpoint: Endpoint }) {
  const t = useTranslations('webhook');
  const { moment } = useFigures();
  const { name, url, types, formerSecretUntil } = endpoint;
  const facts: [string, ReactNode][] = [
    [
      t('url'),
      <Code key="url" style={{ overflowWrap: 'anywhere' }}>
        {url}
      </Code>,
    ],
    [t('state'), <EndpointState key="state" endpoint={endpoint} />],
    [t('types'), types.map((type) => t(`type.${type}`)).join(' · ')],
  ];
  if (formerSecretUntil !== null) {
    facts.push([t('formerSecret'), t('formerSecretUntil', { when: moment(formerSecretUntil) })]);
  }
  return (
    <Stack gap="md">
      <div>
        <AnchorLink to="/settings/webhooks" size="sm" c="dimmed">
          {t('back')}
        </AnchorLink>
        <Title order={2}>{name}</Title>
      </div>
      <Facts facts={facts} />
      <EndpointActions endpoint={endpoint} />
    </Stack>
  );
}
