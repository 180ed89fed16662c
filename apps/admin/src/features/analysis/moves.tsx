import { List, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useFigures } from '../../lib/figures.ts';
import type { RouterOutputs } from '../../lib/trpc.ts';

interface MovesProps {
  readonly latest: NonNullable<RouterOutputs['analysis']['latest']>;
  readonly nineBox: NonNullable<RouterOutputs['analysis']['nineBox']>;
  readonly currency: string;
}

const cellMovesShown = 6;

/** Who changed status or cell since the run before, in sentences. */
export function Moves({ latest, nineBox, currency }: MovesProps) {
  const t = useTranslations('analysis.moves');
  const status = useTranslations('account.status');
  const { day, money } = useFigures();
  if (!latest.previous) return <Text c="dimmed">{t('first')}</Text>;
  const cells = nineBox.moves.filter((move) => move.to !== null).slice(0, cellMovesShown);
  return (
    <>
      <Title order={2} mb="xs">
        {t('title', { since: day(latest.previous.asOf) })}
      </Title>
      {latest.statusMoves.length + cells.length === 0 && <Text c="dimmed">{t('nothing')}</Text>}
      <List spacing={4} listStyleType="none">
        {latest.statusMoves.map((move) => (
          <List.Item key={`${move.from}-${move.to}`}>
            <Link
              to="/accounts"
              search={{ status: [move.to], sort: 'valueAtRisk' }}
              style={{ color: 'inherit' }}
            >
              {t('status', {
                count: move.accounts,
                from: status(move.from),
                to: status(move.to),
                amount: money(move.valueAtRisk, currency),
              })}
            </Link>
          </List.Item>
        ))}
        {cells.map((move) => (
          <List.Item key={`${move.from}-${move.to}`}>
            <Text span inherit c="dimmed">
              {move.from === null
                ? t('entered', { count: move.accounts, to: move.to ?? '' })
                : t('cell', { count: move.accounts, from: move.from, to: move.to ?? '' })}
            </Text>
          </List.Item>
        ))}
      </List>
    </>
  );
}
