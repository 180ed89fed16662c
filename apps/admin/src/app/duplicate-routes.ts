import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { DuplicatesSearch } from '../features/duplicate/duplicates-search.ts';
import { frame } from './frame-route.tsx';

const duplicates = createRoute({
  getParentRoute: () => frame,
  path: '/accounts/duplicates',
  validateSearch: DuplicatesSearch,
  component: lazyRouteComponent(() => import('../features/duplicate/duplicates-page.tsx'), 'DuplicatesPage'),
});

const compare = createRoute({
  getParentRoute: () => frame,
  path: '/accounts/duplicates/$oneId/$otherId',
  component: lazyRouteComponent(() => import('../features/duplicate/compare-page.tsx'), 'ComparePage'),
});

/** Accounts that stand here twice. */
export const duplicateRoutes = [duplicates, compare] as const;
