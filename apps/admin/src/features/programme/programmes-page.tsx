import { Skeleton } from '@mantine/core';
import type { ProgrammeState } from '@sleutel/domain/programme';
import { may } from '@sleutel/domain/user';
import { IconFileImport, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { DataTable } from '../../components/data-table.tsx';
import { Empty } from '../../components/empty.tsx';
import { Failed } from '../../components/failed.tsx';
import { ButtonLink } from '../../components/link.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { BeginProgramme } from '../../lib/begin.tsx';
import { useMe } from '../../lib/me.ts';
import { type RouterOutputs, useTRPC } from '../../lib/trpc.ts';
import { useProgrammeColumns } from './programme-columns.tsx';

export type ProgrammeRow = RouterOutputs['programme']['list']['items'][number];

/** What somebody has to act on stands first. */
const order = [
  'inReview',
  'approved',
  'live',
  'paused',
  'draft',
  'finished',
] as const satisfies ProgrammeState[];
const most = 200;

/** What is running, waiting, due? */
export function ProgrammesPage() {
  const trpc = useTRPC();
  const { data, error } = useQuery(trpc.programme.list.queryOptions({ limit: most }));
  return (
    <>
      <Head items={data?.items} />
      {error && !data && <Failed error={error} />}
      {!data && !error && <Skeleton height={320} radius={8} />}
      {data && <ByState items={data.items} />}
    </>
  );
}

function Head({ items }: { readonly items: readonly ProgrammeRow[] | undefined }) {
  const t = useTranslations('programme');
  const me = useMe();
  const inState = (state: ProgrammeState) => items?.filter((item) => item.state === state).length ?? 0;
  return (
    <PageHead
      title={t('title')}
      lead={items ? t('lead', { running: inState('live'), waiting: inState('inReview') }) : ' '}
      actions={
        may(me.role, 'programme.draft') && (
          <>
            <ButtonLink to="/programmes/import" variant="default" leftSection={<IconFileImport size={16} />}>
              {t('file.import')}
            </ButtonLink>
            <ButtonLink to="/programmes/new" leftSection={<IconPlus size={16} />}>
              {t('new')}
            </ButtonLink>
          </>
        )
      }
    />
  );
}

function ByState({ items }: { readonly items: readonly ProgrammeRow[] }) {
  const t = useTranslations('programme');
  const columns = useProgrammeColumns();
  if (items.length === 0) {
    return (
      <Empty title={t('empty.title')} action={<BeginProgramme />}>
        {t('empty.body')}
      </Empty>
    );
  }
  const rows = order.flatMap((state) => items.filter((item) => item.state === state));
  return <DataTable caption={t('title')} columns={columns} rows={rows} rowKey={(row) => row.id} />;
}
