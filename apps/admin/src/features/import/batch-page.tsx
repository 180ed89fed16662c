import { Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { may } from '@sleutel/domain/user';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { Failed } from '../../components/failed.tsx';
import { Figure, Figures } from '../../components/figures.tsx';
import { AnchorLink } from '../../components/link.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Pager } from '../../components/pager.tsx';
import { Section } from '../../components/section.tsx';
import { useFigures } from '../../lib/figures.ts';
import { useMe } from '../../lib/me.ts';
import { type RouterOutputs, useTRPC } from '../../lib/trpc.ts';
import { useImportWords } from './import-words.ts';
import { pageSize } from './imports-search.ts';
import { RejectsTable } from './rejects-table.tsx';
import { useUndoImport } from './use-undo-import.ts';

type Batch = RouterOutputs['import']['get'];

const route = getRouteApi('/frame/imports/batches/$importId');

/** What came of one import? Its counts, the rows that did not land, and the way back. */
export function BatchPage() {
  const t = useTranslations('imports');
  const { importId } = route.useParams();
  const trpc = useTRPC();
  const { moment } = useFigures();
  const { data, error } = useQuery(trpc.import.get.queryOptions({ id: importId }));
  if (error && !data) return <Failed error={error} />;
  if (!data) return <Skeleton height={480} />;
  const { fileName, kind, startedAt, by } = data;
  return (
    <>
      <AnchorLink to="/imports" size="sm" c="dimmed">
        {t('batch.back')}
      </AnchorLink>
      <PageHead
        title={fileName}
        lead={t('batch.lead', {
          kind: t(`kind.${kind}`),
          when: moment(startedAt),
          name: by ?? t('history.engine'),
        })}
        actions={<Undo batch={data} />}
      />
      <Stack gap="lg">
        <Standing batch={data} />
        <Counts batch={data} />
        <Notices batch={data} />
        {data.rejected > 0 && <Rejects batch={data} />}
      </Stack>
    </>
  );
}

interface OfBatch {
  readonly batch: Batch;
}

function Undo({ batch: { id, state } }: OfBatch) {
  const t = useTranslations('imports.batch');
  const me = useMe();
  const undo = useUndoImport();
  if (state !== 'done' || !may(me.role, 'import.undo')) return null;
  return (
    <Button variant="default" loading={undo.isPending} onClick={() => undo.mutate({ id })}>
      {t('undo')}
    </Button>
  );
}

function Standing({ batch: { state, undoneAt, error } }: OfBatch) {
  const t = useTranslations('imports.batch');
  const { moment } = useFigures();
  if (state === 'undone' && undoneAt) return <Text>{t('undoneAt', { when: moment(undoneAt) })}</Text>;
  if (state === 'failed') return <Text c="var(--lost)">{t('failed', { why: error ?? '' })}</Text>;
  return state === 'running' ? <Text>{t('running')}</Text> : null;
}

function Counts({ batch }: OfBatch) {
  const t = useTranslations('imports');
  const { count } = useFigures();
  return (
    <Figures label={t('batch.figures')}>
      {(['rows', 'inserted', 'updated', 'unchanged', 'rejected'] as const).map((key) => (
        <Figure key={key} name={t(`history.${key}`)} value={count(batch[key])} />
      ))}
    </Figures>
  );
}

function Notices({ batch: { id, state, notices } }: OfBatch) {
  const t = useTranslations('imports');
  const words = useImportWords();
  if (notices.length === 0) return null;
  return (
    <Section title={t('batch.notices')}>
      <Stack gap={6}>
        {notices.map(({ notice }) => (
          <Text key={JSON.stringify(notice)}>
            {words.notice(notice)}
            {notice.code === 'accounts-alike' && state === 'done' && (
              <>
                {' '}
                <AnchorLink to="/accounts/duplicates" search={{ import: id }} inherit td="underline">
                  {t('alike.link', { count: notice.count })}
                </AnchorLink>
              </>
            )}
          </Text>
        ))}
      </Stack>
    </Section>
  );
}

function Rejects({ batch: { id } }: OfBatch) {
  const t = useTranslations('imports.batch');
  const trpc = useTRPC();
  const { page = 1 } = route.useSearch();
  const navigate = route.useNavigate();
  const { data, error } = useQuery(
    trpc.import.rejects.queryOptions(
      { id, limit: pageSize, offset: (page - 1) * pageSize },
      { placeholderData: keepPreviousData },
    ),
  );
  if (error && !data) return <Failed error={error} />;
  return (
    <Section
      title={t('rejects')}
      lead={
        <Group component="span" justify="space-between">
          {t('rejectsLead')}
          <Button component="a" href={`/api/imports/${id}/rejects.csv`} variant="default" size="xs">
            {t('download')}
          </Button>
        </Group>
      }
    >
      {data ? <RejectsTable rows={data.items} /> : <Skeleton height={200} />}
      <Pager
        page={page}
        pages={Math.ceil((data?.total ?? 0) / pageSize)}
        onPage={(next) => void navigate({ search: { page: next } })}
      />
    </Section>
  );
}
