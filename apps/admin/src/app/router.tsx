import { ArrivalRefusal } from '@sleutel/domain/user';
import type { QueryClient } from '@tanstack/react-query';
import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { Coming } from '../components/coming.tsx';
import { Failed } from '../components/failed.tsx';
import { AccountsSearch } from '../features/account/accounts-search.ts';
import { AnalysisSearch } from '../features/analysis/analysis-search.ts';
import { MessageSearch } from '../features/message/message-search.ts';
import { MessagesSearch } from '../features/message/messages-search.ts';
import { BoardSearch } from '../features/qualification/board-search.ts';
import { SegmentSearch } from '../features/segment/segment-search.ts';
import { TodaySearch } from '../features/today/today-search.ts';
import { providerQuery } from '../lib/provider.ts';
import { accountRoutes } from './account-routes.ts';
import { duplicateRoutes } from './duplicate-routes.ts';
import { frame, nowhere, root } from './frame-route.tsx';
import { importRoutes } from './import-routes.ts';
import { offerRoutes } from './offer-routes.ts';
import { programmeRoutes } from './programme-routes.ts';
import { reportRoutes } from './report-routes.ts';
import { settingsRoutes } from './settings-routes.ts';

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: z.object({
    from: z.string().startsWith('/').optional(),
    refused: ArrivalRefusal.optional().catch(undefined),
  }),
  // The page is drawn once with what is on it; where that is not told, people sign in with a password.
  loader: ({ context }) => context.queryClient.ensureQueryData(providerQuery).catch(() => null),
  component: lazyRouteComponent(() => import('./sign-in-page.tsx'), 'SignInPage'),
});

const today = createRoute({
  getParentRoute: () => frame,
  path: '/',
  validateSearch: TodaySearch,
  component: lazyRouteComponent(() => import('../features/today/today-page.tsx'), 'TodayPage'),
});

const accounts = createRoute({
  getParentRoute: () => frame,
  path: '/accounts',
  validateSearch: AccountsSearch,
  component: lazyRouteComponent(() => import('../features/account/accounts-page.tsx'), 'AccountsPage'),
});

const prospects = createRoute({
  getParentRoute: () => frame,
  path: '/accounts/prospects',
  validateSearch: BoardSearch,
  component: lazyRouteComponent(() => import('../features/qualification/board-page.tsx'), 'BoardPage'),
});

const segments = createRoute({
  getParentRoute: () => frame,
  path: '/segments',
  component: lazyRouteComponent(() => import('../features/segment/segments-page.tsx'), 'SegmentsPage'),
});

const segment = createRoute({
  getParentRoute: () => frame,
  path: '/segments/$segmentId',
  validateSearch: SegmentSearch,
  component: lazyRouteComponent(() => import('../features/segment/segment-page.tsx'), 'SegmentPage'),
});

const analysis = createRoute({
  getParentRoute: () => frame,
  path: '/analysis',
  validateSearch: AnalysisSearch,
  component: lazyRouteComponent(() => import('../features/analysis/analysis-page.tsx'), 'AnalysisPage'),
});

const messages = createRoute({
  getParentRoute: () => frame,
  path: '/messages',
  validateSearch: MessagesSearch,
  component: lazyRouteComponent(() => import('../features/message/messages-page.tsx'), 'MessagesPage'),
});

const message = createRoute({
  getParentRoute: () => frame,
  path: '/messages/$messageId',
  validateSearch: MessageSearch,
  component: lazyRouteComponent(() => import('../features/message/message-page.tsx'), 'MessagePage'),
});

const person = createRoute({
  getParentRoute: () => frame,
  path: '/people/$contactId',
  component: lazyRouteComponent(() => import('../features/contact/person-page.tsx'), 'PersonPage'),
});

const meeting = createRoute({
  getParentRoute: () => frame,
  path: '/meetings/$meetingId',
  component: lazyRouteComponent(() => import('../features/meeting/meeting-page.tsx'), 'MeetingPage'),
});

const print = createRoute({
  getParentRoute: () => frame,
  path: '/accounts/$accountId/print',
  component: lazyRouteComponent(() => import('../features/plan/print-page.tsx'), 'PrintPage'),
});

const screens = [
  today,
  accounts,
  prospects,
  accountRoutes,
  segments,
  segment,
  analysis,
  ...programmeRoutes,
  ...offerRoutes,
  settingsRoutes,
  ...importRoutes,
  ...duplicateRoutes,
  messages,
  message,
  person,
  meeting,
  print,
  reportRoutes,
  nowhere,
] as const;
/** As long as a screen's own script may take before its place is drawn. */
const PATIENCE_MS = 150;

const routeTree = root.addChildren([signIn, frame.addChildren(screens)]);

export function createAppRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree,
    context: { queryClient },
    defaultPreload: 'intent',
    defaultPendingComponent: Coming,
    defaultPendingMs: PATIENCE_MS,
    defaultPendingMinMs: 0,
    defaultErrorComponent: Failed,
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
