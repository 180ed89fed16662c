import { Group, Text } from '@mantine/core';
import { Side } from '@sleutel/domain/user';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { Column } from '../../components/data-table.tsx';
import { useFigures } from '../../lib/figures.ts';
import { ProgrammeStateMark } from '../../lib/programme-state-mark.tsx';
import type { ProgrammeRow } from './programmes-page.tsx';
import { ProgressBar } from './progress-bar.tsx';
import { StopButton } from './stop-dialog.tsx';

export function useProgrammeColumns(): Column<ProgrammeRow, never>[] {
  const t = useTranslations('programme');
  const { count, moment } = useFigures();
  return [
    {
      key: 'name',
      title: t('columns.name'),
      cell: (row) => (
        <Link to="/programmes/$programmeId" params={{ programmeId: row.id }} data-row-link>
          {row.name}
        </Link>
      ),
    },
    {
      key: 'state',
      title: t('columns.state'),
      cell: (row) => (
        <Group gap="xs" wrap="nowrap">
          <ProgrammeStateMark state={row.state} launched={row.launchedAt !== null} />
          {row.state === 'live' && <StopButton programme={row} compact />}
        </Group>
      ),
    },
    {
      key: 'kind',
      title: t('columns.kind'),
      from: 'wide',
      beneath: true,
      cell: (row) => t(`kind.${row.kind}`),
    },
    {
      key: 'approvals',
      title: t('columns.approvals'),
      from: 'tablet',
      cell: (row) => <Approvals row={row} />,
    },
    {
      key: 'audience',
      title: t('columns.audience'),
      from: 'tablet',
      numeric: true,
      cell: ({ launchedAt, progress: { accounts } }) =>
        launchedAt === null ? '–' : count(accounts.treated + accounts.heldOut),
    },
    {
      key: 'progress',
      title: t('columns.progress'),
      from: 'tablet',
      cell: (row) => <ProgressBar progress={row.progress} launched={row.launchedAt !== null} />,
    },
    {
      key: 'result',
      title: t('columns.result'),
      from: 'desk',
      numeric: true,
      cell: (row) => (row.launchedAt === null ? '–' : count(row.progress.accountsWonBack)),
    },
    {
      key: 'changed',
      title: t('columns.changed'),
      from: 'wide',
      numeric: true,
      cell: (row) => moment(row.updatedAt),
    },
  ];
}

/** Who has approved; while it is in review, who still has to. */
function Approvals({ row: { state, approvals } }: { readonly row: ProgrammeRow }) {
  const t = useTranslations('programme');
  if (state === 'draft') return '–';
  const missing = Side.options.filter((side) => !approvals.some((each) => each.side === side));
  if (state === 'inReview' && missing.length > 0) {
    const [one = '', other] = missing.map((side) => t(`lowerSide.${side}`));
    return t('waitsFor', { sides: other === undefined ? one : t('and', { one, other }) });
  }
  return (
    <Text span inherit c="dimmed">
      {approvals.map(({ user }) => user.name).join(', ')}
    </Text>
  );
}
