import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { Empty } from '../../components/empty.tsx';
import { BeginImport } from '../../lib/begin.tsx';
import { useTRPC } from '../../lib/trpc.ts';
import { RunButton } from './run-button.tsx';

/** Before the first analysis: with accounts the way to it, without any the way to these. */
export function NothingAnalysed() {
  const t = useTranslations('analysis.none');
  const trpc = useTRPC();
  const { data } = useQuery(trpc.account.list.queryOptions({ limit: 1 }));
  if (!data) return <Skeleton height={240} />;
  const ready = data.total > 0;
  return (
    <Empty title={t(ready ? 'ready' : 'title')} action={ready ? <RunButton /> : <BeginImport />}>
      {ready ? t('readyBody', { count: data.total }) : t('body')}
    </Empty>
  );
}
