import { Button, Group, Stack } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { type Column, DataTable } from '../../../components/data-table.tsx';
import { Empty } from '../../../components/empty.tsx';
import { Failed } from '../../../components/failed.tsx';
import { RowLink } from '../../../components/row-link.tsx';
import { Section } from '../../../components/section.tsx';
import { useFigures } from '../../../lib/figures.ts';
import { type RouterOutputs, useTRPC } from '../../../lib/trpc.ts';
import { SecretDialog } from '../secret-dialog.tsx';
import { Waiting } from '../waiting.tsx';
import { AddEndpoint } from './add-endpoint.tsx';
import { EndpointState } from './endpoint-state.tsx';

type Listed = RouterOutputs['webhook']['listEndpoints'][number];

/** Who is told what happens here. */
export function Endpoints() {
  const t = useTranslations('webhook');
  const { data, error } = useQuery(useTRPC().webhook.listEndpoints.queryOptions({}));
  const [adding, setAdding] = useState(false);
  const [secret, setSecret] = useState<string | null>(null);
  const columns = useEndpointColumns();
  const button = (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}>
      {t('add')}
    </Button>
  );
  if (error && !data) return <Failed error={error} />;
  if (!data) return <Waiting />;
  return (
    <Section title={t('title')} lead={t('lead')}>
      {data.length === 0 ? (
        <Empty title={t('none')} action={button}>
          {t('noneNote')}
        </Empty>
      ) : (
        <Stack gap="md">
          <DataTable caption={t('title')} columns={columns} rows={data} rowKey={({ id }) => id} bare />
          <Group justify="flex-end">{button}</Group>
        </Stack>
      )}
      {adding && (
        <AddEndpoint
          onClose={() => setAdding(false)}
          onAdded={(added) => {
            setAdding(false);
            setSecret(added);
          }}
        />
      )}
      {secret !== null && (
        <SecretDialog
          title={t('secret')}
          note={t('secretNote')}
          secret={secret}
          onClose={() => setSecret(null)}
        />
      )}
    </Section>
  );
}

function useEndpointColumns(): Column<Listed, never>[] {
  const t = useTranslations('webhook');
  const { count } = useFigures();
  return [
    {
      key: 'name',
      title: t('name'),
      cell: ({ id, name }) => (
        <RowLink to="/settings/webhooks/$endpointId" params={{ endpointId: id }}>
          {name}
        </RowLink>
      ),
    },
    { key: 'url', title: t('url'), from: 'tablet', cell: ({ url }) => new URL(url).host },
    {
      key: 'types',
      title: t('types'),
      from: 'desk',
      cell: ({ types }) => t('typesCount', { count: types.length }),
    },
    {
      key: 'state',
      title: t('state'),
      from: 'tablet',
      beneath: true,
      cell: (row) => <EndpointState endpoint={row} />,
    },
    {
      key: 'waiting',
      title: t('waiting'),
      from: 'tablet',
      numeric: true,
      cell: ({ waiting }) => count(waiting),
    },
    { key: 'failed', title: t('failed'), numeric: true, cell: ({ failed }) => count(failed) },
  ];
}
