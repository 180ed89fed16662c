import { useTranslations } from 'use-intl';
import { Mark } from '../components/mark.tsx';

const looks = {
  active: { shape: 'full', colour: 'var(--active)' },
  held: { shape: 'half', colour: 'var(--slipping)' },
  stopped: { shape: 'ring', colour: 'var(--muted)' },
  finished: { shape: 'filledDiamond', colour: 'var(--muted)' },
} as const;

/** How somebody stands in a programme. */
export function EnrolmentStateMark({ state }: { readonly state: keyof typeof looks }) {
  const t = useTranslations('enrolment.state');
  return <Mark {...looks[state]}>{t(state)}</Mark>;
}
