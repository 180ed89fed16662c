import { Skeleton, Stack, Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { Failed } from '../../components/failed.tsx';
import { type RouterOutputs, useTRPC } from '../../lib/trpc.ts';
import { AudienceTab } from './audience-tab.tsx';
import { EmailsTab } from './emails-tab.tsx';
import { PeopleTab } from './people-tab.tsx';
import { PlanTab } from './plan-tab.tsx';
import { ProgrammeFigures } from './programme-figures.tsx';
import { ProgrammeHead } from './programme-head.tsx';
import { ProgrammeTab } from './programme-search.ts';

export type Programme = RouterOutputs['programme']['get'];

const route = getRouteApi('/frame/programmes/$programmeId');

/** Will this do what we mean, and is it? */
export function ProgrammePage() {
  const { programmeId } = route.useParams();
  const trpc = useTRPC();
  const programme = useQuery(trpc.programme.get.queryOptions({ id: programmeId }));
  const company = useQuery(trpc.company.get.queryOptions({}));
  const error = programme.error ?? company.error;
  if (error) return <Failed error={error} />;
  if (!programme.data || !company.data) return <Waiting />;
  return (
    <Stack gap="lg">
      <ProgrammeHead programme={programme.data} />
      {programme.data.launchedAt !== null && <ProgrammeFigures progress={programme.data.progress} />}
      <Parts programme={programme.data} currency={company.data.currency} />
    </Stack>
  );
}

interface PartsProps {
  readonly programme: Programme;
  readonly currency: string;
}

function Parts({ programme, currency }: PartsProps) {
  const t = useTranslations('programme.tabs');
  const { tab = 'plan' } = route.useSearch();
  const launched = programme.launchedAt !== null;
  const navigate = route.useNavigate();
  const open = (chosen: string | null) => {
    const next = ProgrammeTab.catch('plan').parse(chosen);
    void navigate({ search: next === 'plan' ? {} : { tab: next }, replace: true, resetScroll: false });
  };
  return (
    <Tabs value={tab} onChange={open} keepMounted={false}>
      <Tabs.List aria-label={t('label')} mb="lg">
        {ProgrammeTab.options.map((each) => (
          <Tabs.Tab key={each} value={each}>
            {t(each === 'audience' && launched ? 'people' : each)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value="plan">
        <PlanTab programme={programme} currency={currency} />
      </Tabs.Panel>
      <Tabs.Panel value="audience">
        {launched ? (
          <PeopleTab programme={programme} />
        ) : (
          <AudienceTab programmeId={programme.id} currency={currency} />
        )}
      </Tabs.Panel>
      <Tabs.Panel value="emails">
        <EmailsTab programme={programme} />
      </Tabs.Panel>
    </Tabs>
  );
}

function Waiting() {
  return (
    <Stack gap="lg" aria-busy>
      <Skeleton height={72} width="min(560px, 100%)" />
      <Skeleton height={88} />
      <Skeleton height={360} />
    </Stack>
  );
}
