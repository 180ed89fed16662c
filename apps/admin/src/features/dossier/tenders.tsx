import { TenderOutcome } from '@sleutel/domain/dossier';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useOpenAccount } from '../../lib/account.ts';
import { useCompanyDays } from '../../lib/company-days.ts';
import { RowList } from '../../lib/rows/row-list.tsx';
import { useTRPC } from '../../lib/trpc.ts';
import { RowsShown } from './rows-shown.tsx';

/** Tenders with their outcome and why. */
export function Tenders({ accountId }: { readonly accountId: string }) {
  const t = useTranslations('dossier.tender');
  const trpc = useTRPC();
  const { currency } = useOpenAccount();
  const { today } = useCompanyDays();
  const rows = useQuery(trpc.tender.list.queryOptions({ accountId }));
  const rivals = useQuery(trpc.rival.list.queryOptions({ accountId }));
  const known = (rivals.data?.items ?? []).map(({ competitorId, name }) => [competitorId, name] as const);
  const named = (rows.data?.items ?? []).flatMap(({ competitorId, competitorName }) =>
    competitorId && competitorName ? [[competitorId, competitorName] as const] : [],
  );
  const winners = [...new Map([...known, ...named])].map(([value, label]) => ({ value, label }));
  return (
    <RowsShown {...rows}>
      {(items) => (
        <RowList
          noun="tender"
          accountId={accountId}
          rows={items}
          empty={t('none')}
          add={t('add')}
          preset={{ openedOn: today(), currency }}
          later={['outcome', 'decidedOn', 'reason', 'competitorId']}
          name={({ title }) => title}
          fields={[
            { key: 'title', label: t('titleField'), kind: 'text', required: true },
            { key: 'openedOn', label: t('openedOn'), kind: 'date', required: true },
            { key: 'closesOn', label: t('closesOn'), kind: 'date' },
            { key: 'amount', label: t('amount', { currency }), kind: 'money', currency },
            { key: 'decidedOn', label: t('decidedOn'), kind: 'date' },
            {
              key: 'outcome',
              label: t('outcome'),
              kind: 'choice',
              required: true,
              choices: TenderOutcome.options.map((value) => ({ value, label: t(`outcomes.${value}`) })),
            },
            { key: 'competitorId', label: t('competitorId'), kind: 'choice', choices: winners, none: '–' },
            { key: 'reason', label: t('reason'), kind: 'long', wide: true },
          ]}
        />
      )}
    </RowsShown>
  );
}
