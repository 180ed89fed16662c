import { Text, VisuallyHidden } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { Section } from '../../components/section.tsx';
import { useFigures } from '../../lib/figures.ts';
import { StatusMark } from '../../lib/status-mark.tsx';
import type { RouterOutputs } from '../../lib/trpc.ts';
import classes from './moves.module.css';

type Latest = NonNullable<RouterOutputs['analysis']['latest']>;

interface MovesProps {
  readonly latest: Latest;
  readonly nineBox: NonNullable<RouterOutputs['analysis']['nineBox']>;
  readonly currency: string;
}

const cellMovesShown = 8;

/** Who changed status or cell since the run before. */
export function Moves({ latest, nineBox, currency }: MovesProps) {
  const t = useTranslations('analysis.moves');
  const { day } = useFigures();
  if (!latest.previous) {
    return (
      <Section title={t('titleFirst')}>
        <Text c="dimmed">{t('first')}</Text>
      </Section>
    );
  }
  const cells = nineBox.moves.filter((move) => move.to !== null).slice(0, cellMovesShown);
  return (
    <Section title={t('title', { since: day(latest.previous.asOf) })}>
      {latest.statusMoves.length === 0 && <Text c="dimmed">{t('nothing')}</Text>}
      <ul className={classes.moves}>
        {latest.statusMoves.map((move) => (
          <StatusMove key={`${move.from}-${move.to}`} move={move} currency={currency} />
        ))}
      </ul>
      {cells.length > 0 && (
        <Text size="sm" c="dimmed" mt="md">
          {t('cells')}{' '}
          {cells
            .map(({ from, to, accounts }) =>
              from === null ? t('entered', { to: to ?? '', accounts }) : `${from} → ${to} ${accounts}`,
            )
            .join(' · ')}
        </Text>
      )}
    </Section>
  );
}

interface StatusMoveProps {
  readonly move: Latest['statusMoves'][number];
  readonly currency: string;
}

/** One change of status, and the way to the accounts that stand there now. */
function StatusMove({ move, currency }: StatusMoveProps) {
  const t = useTranslations('analysis.moves');
  const status = useTranslations('account.status');
  const { count, money } = useFigures();
  const amount = money(move.valueAtRisk, currency);
  return (
    <li>
      <Link to="/accounts" search={{ status: [move.to], sort: 'valueAtRisk' }} className={classes.move}>
        <VisuallyHidden>
          {t('status', { count: move.accounts, from: status(move.from), to: status(move.to), amount })}
        </VisuallyHidden>
        <span className={classes.parts} aria-hidden>
          <span className={classes.count}>{count(move.accounts)}</span>
          <StatusMark status={move.from} />
          <IconArrowRight size={14} stroke={1.6} className={classes.arrow} />
          <StatusMark status={move.to} />
          <span className={classes.amount}>{t('atRisk', { amount })}</span>
        </span>
      </Link>
    </li>
  );
}
