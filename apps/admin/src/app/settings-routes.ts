import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import {
  AuditSearch,
  DeliverySearch,
  LookSearch,
  ReceivedSearch,
} from '../features/settings/settings-search.ts';
import { frame } from './frame-route.tsx';

/** The frame of the settings; each of its parts is a route below it. */
const settings = createRoute({
  getParentRoute: () => frame,
  path: '/settings',
  component: lazyRouteComponent(() => import('../features/settings/settings-page.tsx'), 'SettingsPage'),
});

const company = createRoute({
  getParentRoute: () => settings,
  path: '/',
  validateSearch: LookSearch,
  component: lazyRouteComponent(() => import('../features/settings/company-tab.tsx'), 'CompanyTab'),
});

const sending = createRoute({
  getParentRoute: () => settings,
  path: '/sending',
  component: lazyRouteComponent(() => import('../features/settings/sending-tab.tsx'), 'SendingTab'),
});

const analysis = createRoute({
  getParentRoute: () => settings,
  path: '/analysis',
  component: lazyRouteComponent(() => import('../features/settings/analysis-tab.tsx'), 'AnalysisTab'),
});

const people = createRoute({
  getParentRoute: () => settings,
  path: '/people',
  component: lazyRouteComponent(() => import('../features/settings/people-tab.tsx'), 'PeopleTab'),
});

const you = createRoute({
  getParentRoute: () => settings,
  path: '/you',
  component: lazyRouteComponent(() => import('../features/settings/you-tab.tsx'), 'YouTab'),
});

const keys = createRoute({
  getParentRoute: () => settings,
  path: '/keys',
  component: lazyRouteComponent(() => import('../features/settings/keys-tab.tsx'), 'KeysTab'),
});

const webhooks = createRoute({
  getParentRoute: () => settings,
  path: '/webhooks',
  validateSearch: ReceivedSearch,
  component: lazyRouteComponent(() => import('../features/settings/webhooks-tab.tsx'), 'WebhooksTab'),
});

const webhook = createRoute({
  getParentRoute: () => settings,
  path: '/webhooks/$endpointId',
  validateSearch: DeliverySearch,
  component: lazyRouteComponent(
    () => import('../features/settings/webhook/endpoint-page.tsx'),
    'EndpointPage',
  ),
});

const audit = createRoute({
  getParentRoute: () => settings,
  path: '/audit',
  validateSearch: AuditSearch,
  component: lazyRouteComponent(() => import('../features/settings/audit-tab.tsx'), 'AuditTab'),
});

export const settingsRoutes = settings.addChildren([
  company,
  sending,
  analysis,
  people,
  you,
  keys,
  webhooks,
  webhook,
  audit,
]);
