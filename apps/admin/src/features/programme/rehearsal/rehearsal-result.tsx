import { Alert, SegmentedControl, Stack, Text } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { AccountsView } from './accounts-view.tsx';
import { RehearsalFigures } from './rehearsal-figures.tsx';
import type { Rehearsal } from './rehearsal-tab.tsx';
import { WalkView } from './walk-view.tsx';
import { WeekChart } from './week-chart.tsx';

const route = getRouteApi('/frame/programmes/$programmeId/rehearsal');
const VIEWS = ['timeline', 'table', 'walk'] as const;

/** A rehearsal that is over: its figures, its weeks, and every account or person of it. */
export function RehearsalResult({ rehearsal }: { readonly rehearsal: Rehearsal }) {
  const t = useTranslations('rehearsal');
  const { view = 'timeline' } = route.useSearch();
  const navigate = route.useNavigate();
  const { figures, design, outdated } = rehearsal;
  if (!figures || !design) return null;
  const choose = (chosen: string) =>
    void navigate({
      search: (old) => ({ ...old, view: chosen === 'table' || chosen === 'walk' ? chosen : undefined }),
      replace: true,
      resetScroll: false,
    });
  return (
    <Stack gap="lg">
      {outdated && (
        <Alert color="yellow" title={t('outdated.title')}>
          {t('outdated.body')}
        </Alert>
      )}
      <RehearsalFigures figures={figures} design={design} />
      <WeekChart figures={figures} />
      <SegmentedControl
        aria-label={t('view.label')}
        value={view}
        onChange={choose}
        data={VIEWS.map((value) => ({ value, label: t(`view.${value}`) }))}
        w="fit-content"
      />
      {view === 'walk' ? (
        <WalkView rehearsal={rehearsal} design={design} />
      ) : (
        <AccountsView rehearsal={rehearsal} as={view} />
      )}
      <Text size="xs" c="dimmed" maw={760}>
        {t('assumed')}
      </Text>
    </Stack>
  );
}
