import { Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { Failed } from '../../components/failed.tsx';
import { Pager } from '../../components/pager.tsx';
import { Section } from '../../components/section.tsx';
import { useFigures } from '../../lib/figures.ts';
import { useProgramme } from '../../lib/programme.ts';
import { type RouterOutputs, useTRPC } from '../../lib/trpc.ts';

type OccasionRow = RouterOutputs['enrolment']['occasions']['items'][number];

const route = getRouteApi('/frame/programmes/$programmeId/people');
const pageSize = 10;

/** Why accounts came into a programme by themselves, and why not; nothing where nobody does. */
export function Occasions() {
  const { id, design } = useProgramme();
  const { entry } = design.audience;
  return entry === undefined ? null : <OccasionsOf programmeId={id} kind={entry.kind} />;
}

function OccasionsOf({ programmeId, kind }: { readonly programmeId: string; readonly kind: string }) {
  const t = useTranslations('programme.occasions');
  const { happened = 1 } = route.useSearch();
  const navigate = route.useNavigate();
  const trpc = useTRPC();
  const columns = useOccasionColumns();
  const { data, error, isPlaceholderData } = useQuery(
    trpc.enrolment.occasions.queryOptions(
      { programmeId, limit: pageSize, offset: (happened - 1) * pageSize },
      { placeholderData: keepPreviousData },
    ),
  );
  if (error && !data) return <Failed error={error} />;
  if (!data) return null;
  const listed = kind === 'occasions';
  return (
    <Section title={t('title')} lead={<Sweep sweep={data.sweep} />}>
      {listed && data.total === 0 && <Text>{t('none')}</Text>}
      {listed && data.total > 0 && (
        <DataTable
          bare
          caption={t('title')}
          columns={columns}
          rows={data.items}
          rowKey={(row) => row.id}
          stale={isPlaceholderData}
        />
      )}
      {listed && (
        <Pager
          page={happened}
          pages={Math.ceil(data.total / pageSize)}
          onPage={(next) =>
            void navigate({ search: (old) => ({ ...old, happened: next }), resetScroll: false })
          }
        />
      )}
    </Section>
  );
}

function Sweep({ sweep }: Pick<RouterOutputs['enrolment']['occasions'], 'sweep'>) {
  const t = useTranslations('programme.occasions');
  const { moment } = useFigures();
  if (sweep === null) return null;
  return t('swept', { when: moment(sweep.at), entered: sweep.entered, gone: sweep.gone });
}

function useOccasionColumns(): Column<OccasionRow, never>[] {
  const t = useTranslations('programme.occasions');
  const cause = useTranslations('programme.cause');
  const why = useTranslations('programme.enter.why');
  const { day } = useFigures();
  const outcomeOf = (outcome: string) => {
    if (outcome === 'entered' || outcome === 'reentered') return t(outcome);
    return isWhy(outcome, why.has) ? t('not', { reason: why(outcome) }) : outcome;
  };
  return [
    {
      key: 'account',
      title: t('account'),
      cell: ({ account }) => (
        <Link to="/accounts/$accountId" params={{ accountId: account.id }} data-row-link>
          {account.name}
        </Link>
      ),
    },
    { key: 'what', title: t('what'), cell: ({ kind }) => cause(kind) },
    { key: 'when', title: t('when'), from: 'tablet', cell: ({ occurredOn }) => day(occurredOn) },
    { key: 'outcome', title: t('outcome'), cell: ({ outcome }) => outcomeOf(outcome) },
  ];
}

type Why = Parameters<ReturnType<typeof useTranslations<'programme.enter.why'>>>[0];

/** Outcomes come from the engine as text; the catalogue knows whether it has words for one. */
function isWhy(outcome: string, has: (key: Why) => boolean): outcome is Why {
  return has(outcome as Why);
}
