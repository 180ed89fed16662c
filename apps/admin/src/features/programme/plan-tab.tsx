import { Grid, Stack } from '@mantine/core';
import { Approvals } from './approvals.tsx';
import { Offers } from './offers.tsx';
import { Problems } from './problems.tsx';
import type { Programme } from './programme-page.tsx';
import { SequenceOutline } from './sequence-outline.tsx';
import { Terms } from './terms.tsx';

interface PlanTabProps {
  readonly programme: Programme;
  readonly currency: string;
}

/** What is wrong, what it does step by step, who approved it, and on what terms. */
export function PlanTab({ programme, currency }: PlanTabProps) {
  const money = programme.design.currency ?? currency;
  return (
    <Grid gap="lg">
      <Grid.Col span={{ base: 12, md: 7 }}>
        <Stack gap="lg">
          <Problems programme={programme} severity="error" />
          <SequenceOutline programme={programme} />
          <Problems programme={programme} severity="hint" />
        </Stack>
      </Grid.Col>
      <Grid.Col span={{ base: 12, md: 5 }}>
        <Stack gap="lg">
          <Approvals programme={programme} />
          <Offers offers={programme.design.offers} currency={money} />
          <Terms design={programme.design} currency={money} />
        </Stack>
      </Grid.Col>
    </Grid>
  );
}
