import { useTranslations } from 'use-intl';
import { Mark } from '../../../components/mark.tsx';
import { useFigures } from '../../../lib/figures.ts';
import type { RouterOutputs } from '../../../lib/trpc.ts';

export type Endpoint = RouterOutputs['webhook']['listDeliveries']['endpoint'];

/** Whether an endpoint is told anything, and whether it takes it. */
export function EndpointState({ endpoint: { off, failingSince } }: { readonly endpoint: Endpoint }) {
  const t = useTranslations('webhook');
  const { moment } = useFigures();
  if (off) {
    const colour = off.reason === 'person' ? 'var(--muted)' : 'var(--lost)';
    return (
      <Mark shape="ring" colour={colour} sentence>
        {t(`off.${off.reason}`, { when: moment(off.since) })}
      </Mark>
    );
  }
  if (failingSince !== null) {
    return (
      <Mark shape="half" colour="var(--slipping)" sentence>
        {t('failing', { when: moment(failingSince) })}
      </Mark>
    );
  }
  return (
    <Mark shape="full" colour="var(--active)">
      {t('on')}
    </Mark>
  );
}
