import { NotedSignal } from '@sleutel/domain/dossier';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { type SignalKind, useLossDesign, useSignalDesign } from '../../lib/dealing/designs.ts';
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
  const design = useLossDesign();
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
          name={({ kind, lostOn }) => `${t(`kinds.${kind}`)}, ${day(lostOn)}`}
          foot={(loss) => <SignsBefore loss={loss} signals={signals.data?.items ?? []} />}
          {...design}
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
  const design = useSignalDesign(kindsOf(rows.data?.items ?? []));
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
          name={(sign) =>
            `${t(`kinds.${sign.kind}`)}, ${day(sign.byUserId === null ? sign.occurredAt : signDay(sign))}`
          }
          fixed={({ byUserId }) => byUserId === null}
          {...design}
        />
      )}
    </RowsShown>
  );
}

/** What people note themselves, and what is there already. */
function kindsOf(items: readonly { readonly kind: SignalKind }[]): SignalKind[] {
  return [...new Set<SignalKind>([...NotedSignal.options, ...items.map(({ kind }) => kind)])];
}
