import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useCompanyDays } from '../../lib/company-days.ts';
import {
  useComplaintDesign,
  useDeliveryDesign,
  useInteractionDesign,
  usePromiseDesign,
} from '../../lib/dealing/designs.ts';
import { useFigures } from '../../lib/figures.ts';
import { RowList } from '../../lib/rows/row-list.tsx';
import { useTRPC } from '../../lib/trpc.ts';
import { KeepButton } from './keep-button.tsx';
import { RowsShown } from './rows-shown.tsx';

interface OfAccount {
  readonly accountId: string;
}

export function Deliveries({ accountId }: OfAccount) {
  const t = useTranslations('dossier.delivery');
  const design = useDeliveryDesign();
  const { day } = useFigures();
  const trpc = useTRPC();
  const rows = useQuery(trpc.delivery.list.queryOptions({ accountId }));
  return (
    <RowsShown {...rows}>
      {(items) => (
        <RowList
          noun="delivery"
          accountId={accountId}
          rows={items}
          empty={t('none')}
          add={t('add')}
          name={({ reference, promisedOn }) => reference ?? (promisedOn ? day(promisedOn) : t('title'))}
          {...design}
        />
      )}
    </RowsShown>
  );
}

/** Talks, visits and the like, with who of them took part. */
export function Interactions({ accountId }: OfAccount) {
  const t = useTranslations('dossier.interaction');
  const design = useInteractionDesign();
  const { dayOf } = useCompanyDays();
  const { day } = useFigures();
  const trpc = useTRPC();
  const rows = useQuery(trpc.interaction.list.queryOptions({ accountId }));
  return (
    <RowsShown {...rows}>
      {(items) => (
        <RowList
          noun="interaction"
          accountId={accountId}
          rows={items}
          empty={t('none')}
          add={t('add')}
          name={({ kind, happenedAt }) => `${t(`kinds.${kind}`)}, ${day(dayOf(happenedAt))}`}
          {...design}
        />
      )}
    </RowsShown>
  );
}

export function Complaints({ accountId }: OfAccount) {
  const t = useTranslations('dossier.complaint');
  const design = useComplaintDesign();
  const trpc = useTRPC();
  const rows = useQuery(trpc.complaint.list.queryOptions({ accountId }));
  return (
    <RowsShown {...rows}>
      {(items) => (
        <RowList
          noun="complaint"
          accountId={accountId}
          rows={items}
          empty={t('none')}
          add={t('add')}
          name={({ summary }) => summary}
          {...design}
        />
      )}
    </RowsShown>
  );
}

/** What we promised them; kept with one click. */
export function Promises({ accountId }: OfAccount) {
  const t = useTranslations('dossier.promise');
  const design = usePromiseDesign();
  const trpc = useTRPC();
  const rows = useQuery(trpc.promise.list.queryOptions({ accountId }));
  return (
    <RowsShown {...rows}>
      {(items) => (
        <RowList
          noun="promise"
          accountId={accountId}
          rows={items}
          empty={t('none')}
          add={t('add')}
          name={({ summary }) => summary}
          actions={(row) => row.keptOn === null && <KeepButton promise={row} />}
          {...design}
        />
      )}
    </RowsShown>
  );
}
