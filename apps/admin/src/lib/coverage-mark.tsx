import type { CoverageState } from '@sleutel/domain/solution';
import { useTranslations } from 'use-intl';
import { Mark, type MarkShape } from '../components/mark.tsx';

/** Where an account gets a solution, or that nobody knows. */
export type CoverageName = CoverageState | 'unknown';

interface Look {
  readonly shape: MarkShape;
  readonly colour: string;
}

export const coverageLooks: Readonly<Record<CoverageName, Look>> = {
  ours: { shape: 'full', colour: 'var(--active)' },
  competitor: { shape: 'filledDiamond', colour: 'var(--lost)' },
  inHouse: { shape: 'half', colour: 'var(--slipping)' },
  open: { shape: 'ring', colour: 'var(--prospect)' },
  noNeed: { shape: 'dash', colour: 'var(--muted)' },
  unknown: { shape: 'dot', colour: 'var(--muted)' },
};

/** The same in the order in which people speak of it. */
export const coverageNames = Object.keys(coverageLooks) as readonly CoverageName[];

export function CoverageMark({ state }: { readonly state: CoverageName }) {
  const t = useTranslations('whiteSpace.state');
  return <Mark {...coverageLooks[state]}>{t(state)}</Mark>;
}
