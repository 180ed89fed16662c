import { IconBuildingStore, IconChartScatter } from '@tabler/icons-react';

/** The rooms of the house, in the order of the rail. */
export const destinations = [
  { key: 'accounts', to: '/accounts', icon: IconBuildingStore },
  { key: 'analysis', to: '/analysis', icon: IconChartScatter },
] as const;
