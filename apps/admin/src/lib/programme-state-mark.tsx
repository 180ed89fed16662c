import type { ProgrammeState } from '@sleutel/domain/programme';
import { useTranslations } from 'use-intl';
import { Mark } from '../components/mark.tsx';

const looks = {
  draft: { shape: 'ring', colour: 'var(--muted)' },
  inReview: { shape: 'half', colour: 'var(--prospect)' },
  approved: { shape: 'filledDiamond', colour: 'var(--prospect)' },
  live: { shape: 'full', colour: 'var(--active)' },
  paused: { shape: 'half', colour: 'var(--slipping)' },
  finished: { shape: 'diamond', colour: 'var(--muted)' },
  discarded: { shape: 'diamond', colour: 'var(--muted)' },
} as const satisfies Record<ProgrammeState | 'discarded', object>;

interface ProgrammeStateMarkProps {
  readonly state: ProgrammeState;
  /** What is finished without ever having been is said to be discarded. */
  readonly launched?: boolean;
}

export function ProgrammeStateMark({ state, launched = true }: ProgrammeStateMarkProps) {
  const t = useTranslations('programme.state');
  const shown = state === 'finished' && !launched ? 'discarded' : state;
  return <Mark {...looks[shown]}>{t(shown)}</Mark>;
}
