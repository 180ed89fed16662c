import { LossKind, LossReason, NotedSignal } from '@sleutel/domain/dossier';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useCompanyDays } from '../../lib/company-days.ts';
import { useFigures } from '../../lib/figures.ts';
import { RowList } from '../../lib/rows/row-list.tsx';
import { useTRPC } from '../../lib/trpc.ts';
import { RowsShown } from './rows-shown.tsx';
import { useSignDay } from './sign-day.ts';
import { SignsBefore } from './signs-before.tsx';

interface OfAccount {
  readonly accountId: string;
}

/** When it was lost or refused us, why, and what had announced it. */
export function Losses({ accountId }: OfAccount) {
  const t = useTranslations('dossier.loss');
  const { today } = useCompanyDays();
  const { day } = useFigures();
  const trpc = useTRPC();
  const rows = useQuery(trpc.loss.list.queryOptions({ accountId }));
  const signals = useQuery(trpc.signal.list.queryOptions({ accountId }));
  return (
    <RowsShown {...rows}>
      {(items) => (
        <RowList
          noun="loss"
          accountId={accountId}
          rows={items}
          empty={t('none')}
          add={t('add')}
          preset={{ kind: 'loss', lostOn: today() }}
          name={({ kind, lostOn }) => `${t(`kinds.${kind}`)}, ${day(lostOn)}`}
          foot={(loss) => <SignsBefore loss={loss} signals={signals.data?.items ?? []} />}
          fields={[
            {
              key: 'kind',
              label: t('kind'),
              kind: 'choice',
              required: true,
              choices: LossKind.options.map((value) => ({ value, label: t(`kinds.${value}`) })),
            },
            { key: 'lostOn', label: t('lostOn'), kind: 'date', required: true },
            {
              key: 'reasons',
              label: t('reasons'),
              kind: 'choices',
              required: true,
              choices: LossReason.options.map((value) => ({ value, label: t(`reason.${value}`) })),
            },
            { key: 'note', label: t('note'), kind: 'long', wide: true },
          ]}
        />
      )}
    </RowsShown>
  );
}

const shown = 12;

/** Signs of risk and interest. Those that follow from something else are only read here. */
export function Signals({ accountId }: OfAccount) {
  const t = useTranslations('dossier.signal');
  const signDay = useSignDay();
  const { day } = useFigures();
  const trpc = useTRPC();
  const rows = useQuery(trpc.signal.list.queryOptions({ accountId, limit: shown }));
  return (
    <RowsShown {...rows}>
      {(items) => (
        <RowList
          noun="signal"
          accountId={accountId}
          // What follows from something else says so in its kind, and has a day rather than a moment.
          rows={items.map((row) =>
            row.byUserId === null ? { ...row, source: t('found'), occurredAt: signDay(row) } : row,
          )}
          empty={t('none')}
          add={t('add')}
          preset={{ kind: 'competitorSeen', occurredAt: new Date().toISOString() }}
          name={(sign) =>
            `${t(`kinds.${sign.kind}`)}, ${day(sign.byUserId === null ? sign.occurredAt : signDay(sign))}`
          }
          fixed={({ byUserId }) => byUserId === null}
          fields={[
            {
              key: 'kind',
              label: t('kind'),
              kind: 'choice',
              required: true,
              choices: kindsOf(items).map((value) => ({ value, label: t(`kinds.${value}`) })),
            },
            { key: 'occurredAt', label: t('occurredAt'), kind: 'moment', required: true },
            { key: 'source', label: t('source'), kind: 'text', required: true },
          ]}
        />
      )}
    </RowsShown>
  );
}

/** What people note themselves, and what is there already. */
function kindsOf(items: readonly { readonly kind: SignalKind }[]): SignalKind[] {
  return [...new Set<SignalKind>([...NotedSignal.options, ...items.map(({ kind }) => kind)])];
}

/** The engine's own kinds come in rows that follow from something else. */
type SignalKind =
  | NotedSignal
  | 'cancellation'
  | 'lateDelivery'
  | 'complaint'
  | 'brokenPromise'
  | 'tenderOpened'
  | 'click';
