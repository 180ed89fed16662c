import { useTranslations } from 'use-intl';
import { Mark, type MarkShape } from '../../../components/mark.tsx';
import type { RouterOutputs } from '../../../lib/trpc.ts';

export type Delivery = RouterOutputs['webhook']['listDeliveries']['items'][number];

const looks: Readonly<Record<Delivery['state'], { readonly shape: MarkShape; readonly colour: string }>> = {
  delivered: { shape: 'full', colour: 'var(--active)' },
  waiting: { shape: 'half', colour: 'var(--slipping)' },
  failed: { shape: 'ring', colour: 'var(--lost)' },
};

export function DeliveryMark({ state }: Pick<Delivery, 'state'>) {
  const t = useTranslations('webhook.deliveries.states');
  return <Mark {...looks[state]}>{t(state)}</Mark>;
}

/** What came back the last time: the code of the answer, or why there was none. */
export function useAnswerOf(): (delivery: Delivery) => string {
  const t = useTranslations('webhook.deliveries.failures');
  return ({ statusCode, failure }) => {
    if (statusCode !== null) return String(statusCode);
    return failure === null ? '' : t(failure);
  };
}
