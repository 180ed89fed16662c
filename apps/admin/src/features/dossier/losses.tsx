import { Text } from '@mantine/core';
import { LossKind, LossReason, NotedSignal } from '@sleutel/domain/dossier';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useFigures } from '../../lib/figures.ts';
import { RowList } from '../../lib/rows/row-list.tsx';
import { type RouterOutputs, useTRPC } from '../../lib/trpc.ts';
import { RowsShown } from './rows-shown.tsx';

interface OfAccount {
  readonly accountId: string;
}

type Sign = RouterOutputs['signal']['list']['items'][number];

/** When it was lost or refused us, why, and what had announced it. */
export function Losses({ accountId }: OfAccount) {
  const t = useTranslations('dossier.loss');
  const trpc = useTRPC();
  const rows = useQuery(trpc.loss.list.queryOptions({ accountId }));
  const signals = useQuery(trpc.signal.list.queryOptions({ accountId }));
  const signs = new Map((signals.data?.items ?? []).map((sign) => [sign.id, sign]));
  return (
    <RowsShown {...rows}>
      {(items) => (
        <RowList
          noun="loss"
          accountId={accountId}
          rows={items}
          empty={t('none')}
          add={t('add')}
          preset={{ kind: 'loss', lostOn: new Date().toISOString().slice(0, 10) }}
          name={({ lostOn }) => `${t('title')} ${lostOn}`}
          head={({ signIds }) => <Signs signs={signIds.flatMap((id) => signs.get(id) ?? [])} />}
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

function Signs({ signs }: { readonly signs: readonly Sign[] }) {
  const t = useTranslations('dossier');
  const { day } = useFigures();
  if (signs.length === 0) return null;
  const written = signs.map(
    ({ kind, occurredAt }) => `${t(`signal.kinds.${kind}`)} (${day(occurredAt.slice(0, 10))})`,
  );
  return (
    <Text size="sm" c="dimmed" mb={4}>
      {t('loss.signs', { signs: written.join(', ') })}
    </Text>
  );
}

const shown = 12;

/** Signs of risk and interest. Those that follow from something else are only read here. */
export function Signals({ accountId }: OfAccount) {
  const t = useTranslations('dossier.signal');
  const trpc = useTRPC();
  const rows = useQuery(trpc.signal.list.queryOptions({ accountId, limit: shown }));
  return (
    <RowsShown {...rows}>
      {(items) => (
        <RowList
          noun="signal"
          accountId={accountId}
          rows={items}
          empty={t('none')}
          add={t('add')}
          preset={{ kind: 'competitorSeen', occurredAt: new Date().toISOString() }}
          name={({ kind, occurredAt }) => `${t(`kinds.${kind}`)} ${occurredAt.slice(0, 10)}`}
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
