import {
  IconBuildingStore,
  IconCalendarEvent,
  IconChartScatter,
  IconDiscount,
  IconMail,
  IconReportAnalytics,
  IconRoute,
  IconSettings,
} from '@tabler/icons-react';

/** What stands beside the list of accounts, in its room. */
const ofAccounts = [
  { key: 'prospects', to: '/accounts/prospects' },
  { key: 'segments', to: '/segments' },
  { key: 'duplicates', to: '/accounts/duplicates' },
  { key: 'imports', to: '/imports' },
] as const;

/** What stands beside the list of programmes. */
const ofProgrammes = [{ key: 'calendar', to: '/programmes/calendar' }] as const;

/** The reports; `/reports` leads to the first. */
const ofReports = [
  { key: 'results', to: '/reports/programmes' },
  { key: 'losses', to: '/reports/losses' },
  { key: 'punctuality', to: '/reports/punctuality' },
  { key: 'whiteSpace', to: '/reports/white-space' },
] as const;

/** The rooms of the house, in the order of the rail. */
export const destinations = [
  { key: 'today', to: '/', icon: IconCalendarEvent, within: [] },
  { key: 'accounts', to: '/accounts', icon: IconBuildingStore, within: ofAccounts },
  { key: 'analysis', to: '/analysis', icon: IconChartScatter, within: [] },
  { key: 'programmes', to: '/programmes', icon: IconRoute, within: ofProgrammes },
  { key: 'offers', to: '/offers', icon: IconDiscount, within: [] },
  { key: 'messages', to: '/messages', icon: IconMail, within: [] },
  { key: 'reports', to: '/reports', icon: IconReportAnalytics, within: ofReports },
  { key: 'settings', to: '/settings', icon: IconSettings, within: [] },
] as const;
