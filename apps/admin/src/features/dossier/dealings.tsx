import { InteractionKind } from '@sleutel/domain/dossier';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useCompanyDays } from '../../lib/company-days.ts';
import { useFigures } from '../../lib/figures.ts';
import { RowList } from '../../lib/rows/row-list.tsx';
import { useTRPC } from '../../lib/trpc.ts';
import { KeepButton } from './keep-button.tsx';
import { RowsShown } from './rows-shown.tsx';
import { useAccountPeople } from './use-account-people.ts';

interface OfAccount {
  readonly accountId: string;
}

export function Deliveries({ accountId }: OfAccount) {
  const t = useTranslations('dossier.delivery');
  const { today } = useCompanyDays();
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
          preset={{ promisedOn: today() }}
          name={({ reference, promisedOn }) => reference ?? (promisedOn ? day(promisedOn) : t('title'))}
          fields={[
            { key: 'reference', label: t('reference'), kind: 'text' },
            { key: 'promisedOn', label: t('promisedOn'), kind: 'date' },
            { key: 'deliveredOn', label: t('deliveredOn'), kind: 'date' },
            { key: 'note', label: t('note'), kind: 'long', wide: true },
          ]}
        />
      )}
    </RowsShown>
  );
}

/** Talks, visits and the like, with who of them took part. */
export function Interactions({ accountId }: OfAccount) {
  const t = useTranslations('dossier.interaction');
  const { dayOf } = useCompanyDays();
  const { day } = useFigures();
  const trpc = useTRPC();
  const people = useAccountPeople();
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
          preset={{ kind: 'meeting', happenedAt: new Date().toISOString() }}
          name={({ kind, happenedAt }) => `${t(`kinds.${kind}`)}, ${day(dayOf(happenedAt))}`}
          fields={[
            {
              key: 'kind',
              label: t('kind'),
              kind: 'choice',
              required: true,
              choices: InteractionKind.options.map((value) => ({ value, label: t(`kinds.${value}`) })),
            },
            { key: 'happenedAt', label: t('happenedAt'), kind: 'moment', required: true },
            { key: 'contactIds', label: t('contactIds'), kind: 'choices', choices: people },
            { key: 'summary', label: t('summary'), kind: 'long', required: true, wide: true },
          ]}
        />
      )}
    </RowsShown>
  );
}

export function Complaints({ accountId }: OfAccount) {
  const t = useTranslations('dossier.complaint');
  const { today } = useCompanyDays();
  const trpc = useTRPC();
  const people = useAccountPeople();
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
          preset={{ openedOn: today() }}
          later={['closedOn', 'answer']}
          name={({ summary }) => summary}
          fields={[
            { key: 'summary', label: t('summary'), kind: 'long', required: true, wide: true },
            { key: 'openedOn', label: t('openedOn'), kind: 'date', required: true },
            { key: 'contactId', label: t('contactId'), kind: 'choice', choices: people, none: '–' },
            { key: 'closedOn', label: t('closedOn'), kind: 'date' },
            { key: 'answer', label: t('answer'), kind: 'long', wide: true },
          ]}
        />
      )}
    </RowsShown>
  );
}

/** What we promised them; kept with one click. */
export function Promises({ accountId }: OfAccount) {
  const t = useTranslations('dossier.promise');
  const { today } = useCompanyDays();
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
          preset={{ madeOn: today() }}
          later={['keptOn']}
          name={({ summary }) => summary}
          actions={(row) => row.keptOn === null && <KeepButton promise={row} />}
          fields={[
            { key: 'summary', label: t('summary'), kind: 'long', required: true, wide: true },
            { key: 'madeOn', label: t('madeOn'), kind: 'date', required: true },
            { key: 'dueOn', label: t('dueOn'), kind: 'date', required: true },
            { key: 'keptOn', label: t('keptOn'), kind: 'date' },
          ]}
        />
      )}
    </RowsShown>
  );
}
