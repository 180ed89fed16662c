import { Stack } from '@mantine/core';
import { Outlet } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { TabBar, TabLink } from '../../components/tab-bar.tsx';

const reports = [
  { key: 'results', to: '/reports/programmes' },
  { key: 'losses', to: '/reports/losses' },
  { key: 'punctuality', to: '/reports/punctuality' },
  { key: 'whiteSpace', to: '/reports/white-space' },
] as const;

/** Did it work? One report under each tab. */
export function ReportsPage() {
  const t = useTranslations('frame.nav');
  return (
    <Stack gap="lg">
      <TabBar label={t('reports')}>
        {reports.map(({ key, to }) => (
          <TabLink key={key} to={to} activeOptions={{ exact: true, includeSearch: false }}>
            {t(key)}
          </TabLink>
        ))}
      </TabBar>
      <div>
        <Outlet />
      </div>
    </Stack>
  );
}
