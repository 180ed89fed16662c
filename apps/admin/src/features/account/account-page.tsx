import { Grid, Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Failed } from '../../components/failed.tsx';
import { type RouterOutputs, useTRPC } from '../../lib/trpc.ts';
import { AccountEvents } from './account-events.tsx';
import { AccountFigures } from './account-figures.tsx';
import { AccountHead } from './account-head.tsx';
import { AccountPeople } from './account-people.tsx';
import { AccountProgrammes } from './account-programmes.tsx';
import { DossierNotes } from './dossier-notes.tsx';
import { NewestOrders } from './newest-orders.tsx';
import { OrderHistory } from './order-history.tsx';

export type AccountDetails = RouterOutputs['account']['get'];

const route = getRouteApi('/frame/accounts/$accountId');

/** What is going on with this one, and what do we do? */
export function AccountPage() {
  const { accountId } = route.useParams();
  const trpc = useTRPC();
  const details = useQuery(trpc.account.get.queryOptions({ id: accountId }));
  const company = useQuery(trpc.company.get.queryOptions({}));
  const error = details.error ?? company.error;
  if (error) return <Failed error={error} />;
  if (!details.data || !company.data) return <Waiting />;
  const currency = details.data.account.currency ?? company.data.currency;
  return (
    <Stack gap="lg">
      <AccountHead details={details.data} />
      <AccountFigures details={details.data} currency={currency} />
      <OrderHistory accountId={accountId} currency={currency} />
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, md: 5 }}>
          <Stack gap="lg">
            <AccountPeople people={details.data.people} />
            <AccountProgrammes accountId={accountId} />
            <AccountEvents accountId={accountId} currency={currency} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 7 }}>
          <Stack gap="lg">
            <DossierNotes dossier={details.data.dossier} />
            <NewestOrders accountId={accountId} currency={currency} />
          </Stack>
        </Grid.Col>
      </Grid>
    </Stack>
  );
}

function Waiting() {
  return (
    <Stack gap="lg" aria-busy>
      <Skeleton height={72} width="min(480px, 100%)" />
      <Skeleton height={88} />
      <Skeleton height={360} />
    </Stack>
  );
}
