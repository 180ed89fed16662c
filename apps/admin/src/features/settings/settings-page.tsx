import { Stack } from '@mantine/core';
import { may } from '@sleutel/domain/user';
import { Outlet } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useTranslations } from 'use-intl';
import { PageHead } from '../../components/page-head.tsx';
import { TabBar, TabLink } from '../../components/tab-bar.tsx';
import { useMe } from '../../lib/me.ts';
import { Waiting } from './waiting.tsx';

const tabs = [
  { key: 'company', to: '/settings', verb: 'company.get' },
  { key: 'sending', to: '/settings/sending', verb: 'company.sender' },
  { key: 'analysis', to: '/settings/analysis', verb: 'company.get' },
  { key: 'people', to: '/settings/people', verb: 'user.list' },
  { key: 'keys', to: '/settings/keys', verb: 'apiKey.list' },
  { key: 'webhooks', to: '/settings/webhooks', verb: 'message.received' },
  { key: 'you', to: '/settings/you', verb: 'user.me' },
  { key: 'imports', to: '/imports', verb: 'import.list' },
  { key: 'audit', to: '/settings/audit', verb: 'audit.list' },
] as const;

/** What holds for the whole house. Everybody sees it; administrators change it. */
export function SettingsPage() {
  const t = useTranslations('settings');
  const me = useMe();
  return (
    <Stack gap="lg">
      <PageHead title={t('title')} lead={may(me.role, 'company.update') ? t('lead') : t('leadReading')} />
      <TabBar label={t('tabs.label')}>
        {tabs
          .filter(({ verb }) => may(me.role, verb))
          .map(({ key, to }) => (
            <TabLink key={key} to={to} activeOptions={{ exact: to === '/settings', includeSearch: false }}>
              {t(`tabs.${key}`)}
            </TabLink>
          ))}
      </TabBar>
      <Suspense fallback={<Waiting />}>
        <Outlet />
      </Suspense>
    </Stack>
  );
}
