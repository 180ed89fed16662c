import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { LossesSearch } from '../features/report/losses-search.ts';
import { frame } from './frame-route.tsx';

/** The frame of the reports; each of them is a route below it. */
const reports = createRoute({
  getParentRoute: () => frame,
  path: '/reports',
  component: lazyRouteComponent(() => import('../features/report/reports-page.tsx'), 'ReportsPage'),
});

const first = createRoute({
  getParentRoute: () => reports,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/reports/losses', replace: true });
  },
});

const losses = createRoute({
  getParentRoute: () => reports,
  path: '/losses',
  validateSearch: LossesSearch,
  component: lazyRouteComponent(() => import('../features/report/losses-page.tsx'), 'LossesPage'),
});

const punctuality = createRoute({
  getParentRoute: () => reports,
  path: '/punctuality',
  component: lazyRouteComponent(() => import('../features/report/punctuality-page.tsx'), 'PunctualityPage'),
});

export const reportRoutes = reports.addChildren([first, losses, punctuality]);
