import { Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { Suspense } from 'react';
import { Failed } from '../../components/failed.tsx';
import words from '../../components/long-words.module.css';
import { useAccountId } from '../../lib/account.ts';
import { useTRPC } from '../../lib/trpc.ts';
import { AccountHead } from './account-head.tsx';
import { AccountTabs } from './account-tabs.tsx';

/** What is going on with this one, and what do we do? The head of every tab. */
export function AccountFrame() {
  const accountId = useAccountId();
  const trpc = useTRPC();
  const details = useQuery(trpc.account.get.queryOptions({ id: accountId }));
  const company = useQuery(trpc.company.get.queryOptions({}));
  const error = details.error ?? company.error;
  if (error && !(details.data && company.data)) return <Failed error={error} />;
  if (!details.data || !company.data) return <Waiting />;
  // Another account begins anew: what is written, or was just kept, of this one is not of that one.
  return (
    <Stack key={accountId} gap="lg" className={words.broken}>
      <AccountHead details={details.data} currency={details.data.account.currency ?? company.data.currency} />
      <AccountTabs accountId={accountId} />
      <Suspense fallback={<TabWaiting />}>
        <Outlet />
      </Suspense>
    </Stack>
  );
}

function Waiting() {
  return (
    <Stack gap="lg" aria-busy>
      <Skeleton height={112} width="min(640px, 100%)" />
      <Skeleton height={40} />
      <TabWaiting />
    </Stack>
  );
}

function TabWaiting() {
  return (
    <Stack gap="lg" aria-busy>
      <Skeleton height={88} />
      <Skeleton height={320} />
    </Stack>
  );
}
