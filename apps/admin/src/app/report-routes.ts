import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { LossesSearch } from '../features/report/losses-search.ts';
import { ProgrammesReportSearch } from '../features/report/programmes-search.ts';
import { WhiteSpaceSearch } from '../features/report/white-space/white-space-search.ts';
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
    throw redirect({ to: '/reports/programmes', replace: true });
  },
});

const programmes = createRoute({
  getParentRoute: () => reports,
  path: '/programmes',
  validateSearch: ProgrammesReportSearch,
  component: lazyRouteComponent(
    () => import('../features/report/programmes-page.tsx'),
    'ProgrammesReportPage',
  ),
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

const whiteSpace = createRoute({
  getParentRoute: () => reports,
  path: '/white-space',
  validateSearch: WhiteSpaceSearch,
  component: lazyRouteComponent(
    () => import('../features/report/white-space/white-space-page.tsx'),
    'WhiteSpacePage',
  ),
});

export const reportRoutes = reports.addChildren([first, programmes, losses, punctuality, whiteSpace]);
