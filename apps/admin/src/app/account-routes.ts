import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { PeopleSearch } from '../features/contact/people-search.ts';
import { HistorySearch } from '../features/history/history-search.ts';
import { OffersSearch } from '../features/offer/offers-search.ts';
import { PlanSearch } from '../features/plan/plan-search.ts';
import { frame } from './frame-route.tsx';

const account = createRoute({
  getParentRoute: () => frame,
  path: '/accounts/$accountId',
  component: lazyRouteComponent(() => import('../features/account/account-frame.tsx'), 'AccountFrame'),
});

const overview = createRoute({
  getParentRoute: () => account,
  path: '/',
  component: lazyRouteComponent(() => import('../features/account/overview-tab.tsx'), 'OverviewTab'),
});

const dossier = createRoute({
  getParentRoute: () => account,
  path: '/dossier',
  component: lazyRouteComponent(() => import('../features/dossier/dossier-tab.tsx'), 'DossierTab'),
});

const people = createRoute({
  getParentRoute: () => account,
  path: '/people',
  validateSearch: PeopleSearch,
  component: lazyRouteComponent(() => import('../features/contact/people-tab.tsx'), 'PeopleTab'),
});

const history = createRoute({
  getParentRoute: () => account,
  path: '/history',
  validateSearch: HistorySearch,
  component: lazyRouteComponent(() => import('../features/history/history-tab.tsx'), 'HistoryTab'),
});

const competitors = createRoute({
  getParentRoute: () => account,
  path: '/competitors',
  component: lazyRouteComponent(() => import('../features/competitor/competitors-tab.tsx'), 'CompetitorsTab'),
});

const plan = createRoute({
  getParentRoute: () => account,
  path: '/plan',
  validateSearch: PlanSearch,
  component: lazyRouteComponent(() => import('../features/plan/plan-tab.tsx'), 'PlanTab'),
});

const programmes = createRoute({
  getParentRoute: () => account,
  path: '/programmes',
  component: lazyRouteComponent(
    () => import('../features/programme/account-programmes-tab.tsx'),
    'AccountProgrammesTab',
  ),
});

const offers = createRoute({
  getParentRoute: () => account,
  path: '/offers',
  validateSearch: OffersSearch,
  component: lazyRouteComponent(() => import('../features/offer/account-offers-tab.tsx'), 'AccountOffersTab'),
});

const meetings = createRoute({
  getParentRoute: () => account,
  path: '/meetings',
  component: lazyRouteComponent(() => import('../features/meeting/meetings-tab.tsx'), 'MeetingsTab'),
});

/** The page of one account: a frame with a route for each of its tabs. */
export const accountRoutes = account.addChildren([
  overview,
  dossier,
  people,
  history,
  competitors,
  plan,
  meetings,
  programmes,
  offers,
]);
