import type { OfferCodeState } from '@sleutel/domain/offer';
import { useTranslations } from 'use-intl';
import { Mark, type MarkShape } from '../../components/mark.tsx';

const looks = {
  issued: { shape: 'half', colour: 'var(--money)' },
  accepted: { shape: 'diamond', colour: 'var(--prospect)' },
  redeemed: { shape: 'full', colour: 'var(--active)' },
  expired: { shape: 'ring', colour: 'var(--muted)' },
  released: { shape: 'ring', colour: 'var(--muted)' },
} as const satisfies Record<OfferCodeState, { readonly shape: MarkShape; readonly colour: string }>;

/** Where a code stands. */
export function CodeStateMark({ state }: { readonly state: OfferCodeState }) {
  const t = useTranslations('offer.state');
  return <Mark {...looks[state]}>{t(state)}</Mark>;
}
