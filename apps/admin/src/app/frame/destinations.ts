import {
  IconBuildingStore,
  IconCalendarEvent,
  IconChartScatter,
  IconMail,
  IconRoute,
} from '@tabler/icons-react';

/** The rooms of the house, in the order of the rail. */
export const destinations = [
  { key: 'today', to: '/', icon: IconCalendarEvent },
  { key: 'accounts', to: '/accounts', icon: IconBuildingStore },
  { key: 'analysis', to: '/analysis', icon: IconChartScatter },
  { key: 'programmes', to: '/programmes', icon: IconRoute },
  { key: 'messages', to: '/messages', icon: IconMail },
] as const;
