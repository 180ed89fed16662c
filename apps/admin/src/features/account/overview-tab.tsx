import { Grid, Stack } from '@mantine/core';
import { useAccountId, useOpenAccount } from '../../lib/account.ts';
import { AccountEvents } from './account-events.tsx';
import { AccountFigures } from './account-figures.tsx';
import { NewestOrders } from './newest-orders.tsx';
import { OrderHistory } from './order-history.tsx';
import { isProspect, QualificationSummary } from './qualification-summary.tsx';
import { WhatChanged } from './what-changed.tsx';

/** How it buys: figures, orders over time, and what happened beside them. */
export function OverviewTab() {
  const accountId = useAccountId();
  const { details, currency } = useOpenAccount();
  const prospect = isProspect(details);
  const qualification = <QualificationSummary accountId={accountId} prospect={prospect} />;
  return (
    <Stack gap="lg">
      <AccountFigures details={details} currency={currency} />
      <WhatChanged accountId={accountId} currency={currency} />
      {prospect && qualification}
      <OrderHistory accountId={accountId} currency={currency} />
      {!prospect && qualification}
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, md: 5 }}>
          <AccountEvents accountId={accountId} currency={currency} />
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 7 }}>
          <NewestOrders accountId={accountId} currency={currency} />
        </Grid.Col>
      </Grid>
    </Stack>
  );
}
