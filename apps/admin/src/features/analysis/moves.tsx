import { Text, VisuallyHidden } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { Section } from '../../components/section.tsx';
import { useFigures } from '../../lib/figures.ts';
import { StatusMark } from '../../lib/status-mark.tsx';
import type { RouterInputs, RouterOutputs } from '../../lib/trpc.ts';
import classes from './moves.module.css';

type Latest = NonNullable<RouterOutputs['analysis']['latest']>;

interface MovesProps {
  readonly latest: Latest;
  readonly currency: string;
}

/** Who changed status since the run it is held against. */
export function Moves({ latest, currency }: MovesProps) {
  const t = useTranslations('analysis.moves');
  const { day } = useFigures();
  const earlier = latest.previous;
  if (!earlier) {
    return (
      <Section title={t('titleFirst')}>
        <Text c="dimmed">{t('first')}</Text>
      </Section>
    );
  }
  return (
    <Section title={t('title', { since: day(earlier.asOf) })}>
      {latest.statusMoves.length === 0 && <Text c="dimmed">{t('nothing')}</Text>}
      <ul className={classes.moves}>
        {latest.statusMoves.map((move) => (
          <StatusMove
            key={`${move.from}-${move.to}`}
            move={move}
            currency={currency}
            moved={{ earlier: earlier.id, later: latest.run.id, fromStatus: move.from, toStatus: move.to }}
          />
        ))}
      </ul>
    </Section>
  );
}

interface StatusMoveProps {
  readonly move: Latest['statusMoves'][number];
  readonly currency: string;
  /** Those accounts, as the list finds them. */
  readonly moved: NonNullable<RouterInputs['account']['list']['moved']>;
}

/** One change of status, and the way to the accounts that went it. */
function StatusMove({ move, currency, moved }: StatusMoveProps) {
  const t = useTranslations('analysis.moves');
  const status = useTranslations('account.status');
  const { count, money } = useFigures();
  const amount = money(move.valueAtRisk, currency);
  return (
    <li>
      <Link to="/accounts" search={{ moved, sort: 'valueAtRisk' }} className={classes.move}>
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
