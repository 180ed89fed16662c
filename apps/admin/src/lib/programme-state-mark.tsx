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
} as const satisfies Record<ProgrammeState, object>;

export function ProgrammeStateMark({ state }: { readonly state: ProgrammeState }) {
  const t = useTranslations('programme.state');
  return <Mark {...looks[state]}>{t(state)}</Mark>;
}
