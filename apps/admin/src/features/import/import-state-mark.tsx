import { useTranslations } from 'use-intl';
import { Mark } from '../../components/mark.tsx';
import type { RouterOutputs } from '../../lib/trpc.ts';

const looks = {
  running: { shape: 'half', colour: 'var(--slipping)' },
  done: { shape: 'full', colour: 'var(--active)' },
  failed: { shape: 'ring', colour: 'var(--lost)' },
  undone: { shape: 'diamond', colour: 'var(--muted)' },
} as const;

interface ImportStateMarkProps {
  readonly state: RouterOutputs['import']['get']['state'];
}

export function ImportStateMark({ state }: ImportStateMarkProps) {
  const t = useTranslations('imports.state');
  return <Mark {...looks[state]}>{t(state)}</Mark>;
}
