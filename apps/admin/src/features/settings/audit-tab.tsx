import { Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { Empty } from '../../components/empty.tsx';
import { Failed } from '../../components/failed.tsx';
import { OlderPager } from '../../components/older-pager.tsx';
import { useFigures } from '../../lib/figures.ts';
import { type RouterOutputs, useTRPC } from '../../lib/trpc.ts';
import { audit } from '../../messages/en/audit.ts';
import { auditDetail } from './audit-detail.ts';
import { AuditSubject as Subject } from './audit-subject.tsx';
import type { AuditSearch } from './settings-search.ts';
import { useAuditWords } from './use-audit-words.ts';
import { Waiting } from './waiting.tsx';

type Entry = RouterOutputs['audit']['list']['items'][number];

const route = getRouteApi('/frame/settings/audit');
const nouns = Object.keys(audit.nouns) as (keyof typeof audit.nouns)[];

/** Who did what, when: the newest first. */
export function AuditTab() {
  const t = useTranslations('settings.audit');
  const { actor, noun, from, until, before } = route.useSearch();
  const navigate = route.useNavigate();
  const columns = useAuditColumns();
  const { data, error, isPlaceholderData } = useQuery(
    useTRPC().audit.list.queryOptions(
      {
        ...(actor && { actorId: actor }),
        ...(noun && { noun }),
        ...(from && { from }),
        ...(until && { until }),
        ...(before && { before }),
      },
      { placeholderData: keepPreviousData },
    ),
  );
  if (error && !data) return <Failed error={error} />;
  if (!data) return <Waiting />;
  return (
    <Stack gap="md">
      <Filters />
      {data.items.length === 0 ? (
        <Empty title={t('none')}>{t('noneNote')}</Empty>
      ) : (
        <DataTable
          caption={t('title')}
          columns={columns}
          rows={data.items}
          rowKey={(row) => row.id}
          stale={isPlaceholderData}
        />
      )}
      <OlderPager
        before={before}
        older={data.older}
        onGo={(place) => void navigate({ search: (old) => ({ ...old, before: place }) })}
      />
    </Stack>
  );
}

function Filters() {
  const t = useTranslations('settings.audit');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { data: users } = useQuery(useTRPC().user.list.queryOptions({}));
  const words = useTranslations('audit.nouns');
  const kinds = nouns
    .map((noun) => ({ value: noun, label: words(noun) }))
    .sort((a, b) => a.label.localeCompare(b.label));
  const change = (part: AuditSearch) =>
    void navigate({ search: (old) => ({ ...old, before: undefined, ...part }), replace: true });
  return (
    <Group gap="sm" role="search">
      <Select
        aria-label={t('who')}
        placeholder={t('who')}
        clearable
        searchable
        data={(users ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        value={search.actor ?? null}
        onChange={(actor) => change({ actor: actor ?? undefined })}
      />
      <Select
        aria-label={t('what')}
        placeholder={t('what')}
        clearable
        searchable
        data={kinds}
        value={search.noun ?? null}
        onChange={(noun) => change({ noun: noun ?? undefined })}
      />
      <TextInput
        type="date"
        aria-label={t('from')}
        value={search.from ?? ''}
        onChange={(event) => change({ from: event.currentTarget.value || undefined })}
      />
      <TextInput
        type="date"
        aria-label={t('until')}
        value={search.until ?? ''}
        onChange={(event) => change({ until: event.currentTarget.value || undefined })}
      />
    </Group>
  );
}

/** What was done in words, which the API's own word for it stands behind; a verb of an earlier version has only that. */
function What({ verb }: Pick<Entry, 'verb'>) {
  const t = useTranslations('audit.verbs');
  return t.has(verb as never) ? <span title={verb}>{t(verb as never)}</span> : <Verb verb={verb} />;
}

function useAuditColumns(): Column<Entry, never>[] {
  const t = useTranslations('settings.audit');
  const { moment } = useFigures();
  const words = useAuditWords();
  return [
    { key: 'when', title: t('when'), cell: ({ at }) => moment(at) },
    {
      key: 'who',
      title: t('who'),
      from: 'tablet',
      beneath: true,
      cell: ({ actor }) => actor.name ?? t('engine', { part: actor.id }),
    },
    { key: 'what', title: t('what'), cell: ({ verb }) => <What verb={verb} /> },
    { key: 'about', title: t('about'), cell: ({ subject }) => subject && <Subject subject={subject} /> },
    {
      key: 'detail',
      title: t('detail'),
      from: 'tablet',
      cell: ({ detail }) => (
        <Text span inherit c="dimmed" lineClamp={1} title={auditDetail(detail, words)}>
          {auditDetail(detail, words)}
        </Text>
      ),
    },
  ];
}

/** May be broken behind the dot, where it has no room. */
function Verb({ verb }: Pick<Entry, 'verb'>) {
  const [noun, ...deed] = verb.split('.');
  return (
    <code>
      {noun}.<wbr />
      {deed.join('.')}
    </code>
  );
}
