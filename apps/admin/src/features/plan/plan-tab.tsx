import { Grid, Skeleton, Stack } from '@mantine/core';
import type { PlanSection } from '@sleutel/domain/plan';
import { may } from '@sleutel/domain/user';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { Failed } from '../../components/failed.tsx';
import { useAccountId } from '../../lib/account.ts';
import { AGAIN_MS } from '../../lib/again.ts';
import { useMe } from '../../lib/me.ts';
import { useTRPC } from '../../lib/trpc.ts';
import { Comments } from './comments.tsx';
import { Differences } from './differences.tsx';
import { PlanSections } from './plan-sections.tsx';
import { Review } from './review.tsx';
import { SignOffs } from './sign-offs.tsx';
import { Tasks } from './tasks.tsx';
import { Versions } from './versions.tsx';

const route = getRouteApi('/frame/accounts/$accountId/plan');

/** What sales and marketing mean to do for the account, together. */
export function PlanTab() {
  const accountId = useAccountId();
  const { version } = route.useSearch();
  const trpc = useTRPC();
  const me = useMe();
  const [about, setAbout] = useState<PlanSection | null>(null);
  const { data: plan, error } = useQuery(
    trpc.plan.get.queryOptions({ accountId }, { refetchInterval: AGAIN_MS }),
  );
  if (error && !plan) return <Failed error={error} />;
  if (!plan) return <Skeleton height={480} />;
  const editable = may(me.role, 'plan.update');
  return (
    <Grid gap="lg">
      <Grid.Col span={{ base: 12, md: 8 }}>
        <Stack gap="lg">
          {version !== undefined && <Differences plan={plan} version={version} />}
          <PlanSections plan={plan} editable={editable} onComment={setAbout} />
          <Tasks accountId={accountId} users={plan.users} editable={editable} />
        </Stack>
      </Grid.Col>
      <Grid.Col span={{ base: 12, md: 4 }}>
        <Stack gap="lg">
          <SignOffs plan={plan} />
          <Review plan={plan} editable={editable} />
          <Comments plan={plan} about={about} onAbout={setAbout} editable={editable} />
          <Versions accountId={accountId} version={plan.version} chosen={version} />
        </Stack>
      </Grid.Col>
    </Grid>
  );
}
