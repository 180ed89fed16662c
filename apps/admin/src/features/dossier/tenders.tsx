import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useTenderDesign } from '../../lib/dealing/designs.ts';
import { RowList } from '../../lib/rows/row-list.tsx';
import { useTRPC } from '../../lib/trpc.ts';
import { RowsShown } from './rows-shown.tsx';

/** Tenders with their outcome and why. */
export function Tenders({ accountId }: { readonly accountId: string }) {
  const t = useTranslations('dossier.tender');
  const trpc = useTRPC();
  const rows = useQuery(trpc.tender.list.queryOptions({ accountId }));
  const rivals = useQuery(trpc.rival.list.queryOptions({ accountId }));
  const known = (rivals.data?.items ?? []).map(({ competitorId, name }) => [competitorId, name] as const);
  const named = (rows.data?.items ?? []).flatMap(({ competitorId, competitorName }) =>
    competitorId && competitorName ? [[competitorId, competitorName] as const] : [],
  );
  const winners = [...new Map([...known, ...named])].map(([value, label]) => ({ value, label }));
  const design = useTenderDesign(winners);
  return (
    <RowsShown {...rows}>
      {(items) => (
        <RowList
          noun="tender"
          accountId={accountId}
          rows={items}
          empty={t('none')}
          add={t('add')}
          name={({ title }) => title}
          {...design}
        />
      )}
    </RowsShown>
  );
}
