import { Button, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { Section } from '../../components/section.tsx';
import { useCellName } from '../../lib/cell-name.ts';
import { useFigures } from '../../lib/figures.ts';
import type { RouterOutputs } from '../../lib/trpc.ts';

type NineBox = NonNullable<RouterOutputs['analysis']['nineBox']>;
type Move = NineBox['moves'][number];

const few = 10;

/** Who came from which cell: the arrows as a table, each row the way to its accounts. */
export function CellMoves({ nineBox }: { readonly nineBox: NineBox }) {
  const t = useTranslations('analysis.cellMoves');
  const { day } = useFigures();
  const [all, setAll] = useState(false);
  const columns = useMoveColumns(nineBox);
  if (!nineBox.previous) return null;
  const rows = all ? nineBox.moves : nineBox.moves.slice(0, few);
  return (
    <Section title={t('title')} lead={t('lead', { since: day(nineBox.previous.asOf) })}>
      {rows.length === 0 && <Text c="dimmed">{t('none')}</Text>}
      {rows.length > 0 && (
        <DataTable
          caption={t('title')}
          columns={columns}
          rows={rows}
          rowKey={({ from, to }) => `${from}-${to}`}
          bare
        />
      )}
      {!all && nineBox.moves.length > few && (
        <Button variant="subtle" size="compact-md" mt="sm" onClick={() => setAll(true)}>
          {t('all', { count: nineBox.moves.length })}
        </Button>
      )}
    </Section>
  );
}

function useMoveColumns({ run, previous }: NineBox): Column<Move, never>[] {
  const t = useTranslations('analysis.cellMoves');
  const { count, percent } = useFigures();
  const cellName = useCellName();
  const movedOf = ({ from, to }: Move) => ({
    earlier: previous?.id ?? '',
    later: run.id,
    fromCell: from,
    ...(to && { toCell: to }),
  });
  const words = ({ from, to }: Move) =>
    `${from ? cellName(from) : t('nowhere')} → ${to ? cellName(to) : t('gone')}`;
  return [
    {
      key: 'move',
      title: t('move'),
      cell: (move) =>
        move.to === null ? (
          words(move)
        ) : (
          <Link to="/accounts" search={{ moved: movedOf(move) }} data-row-link>
            {words(move)}
          </Link>
        ),
    },
    { key: 'accounts', title: t('accounts'), numeric: true, cell: ({ accounts }) => count(accounts) },
    { key: 'share', title: t('share'), numeric: true, cell: ({ share }) => percent(share, 1) },
  ];
}
