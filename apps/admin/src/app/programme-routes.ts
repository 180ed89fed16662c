import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { ContentSearch } from '../features/content/content-search.ts';
import { AudienceSearch, PeopleSearch, SequenceSearch } from '../features/programme/programme-search.ts';
import { RehearsalSearch } from '../features/programme/rehearsal/rehearsal-search.ts';
import { ResultSearch } from '../features/programme/result/result-search.ts';
import { frame } from './frame-route.tsx';

const programmes = createRoute({
  getParentRoute: () => frame,
  path: '/programmes',
  component: lazyRouteComponent(() => import('../features/programme/programmes-page.tsx'), 'ProgrammesPage'),
});

const newProgramme = createRoute({
  getParentRoute: () => frame,
  path: '/programmes/new',
  component: lazyRouteComponent(
    () => import('../features/programme/new-programme-page.tsx'),
    'NewProgrammePage',
  ),
});

const importProgramme = createRoute({
  getParentRoute: () => frame,
  path: '/programmes/import',
  component: lazyRouteComponent(
    () => import('../features/programme/import-programme-page.tsx'),
    'ImportProgrammePage',
  ),
});

const calendar = createRoute({
  getParentRoute: () => frame,
  path: '/programmes/calendar',
  component: lazyRouteComponent(
    () => import('../features/programme/calendar/calendar-page.tsx'),
    'CalendarPage',
  ),
});

/** The frame of one programme; each of its parts is a route below it. */
const programme = createRoute({
  getParentRoute: () => frame,
  path: '/programmes/$programmeId',
  component: lazyRouteComponent(() => import('../features/programme/programme-page.tsx'), 'ProgrammePage'),
});

const sequence = createRoute({
  getParentRoute: () => programme,
  path: '/',
  validateSearch: SequenceSearch,
  component: lazyRouteComponent(() => import('../features/programme/sequence-tab.tsx'), 'SequenceTab'),
});

const audience = createRoute({
  getParentRoute: () => programme,
  path: '/audience',
  validateSearch: AudienceSearch,
  component: lazyRouteComponent(() => import('../features/programme/audience-tab.tsx'), 'AudienceTab'),
});

const content = createRoute({
  getParentRoute: () => programme,
  path: '/content',
  validateSearch: ContentSearch,
  component: lazyRouteComponent(() => import('../features/content/content-tab.tsx'), 'ContentTab'),
});

const offers = createRoute({
  getParentRoute: () => programme,
  path: '/offers',
  component: lazyRouteComponent(() => import('../features/programme/offers-tab.tsx'), 'OffersTab'),
});

const rules = createRoute({
  getParentRoute: () => programme,
  path: '/rules',
  component: lazyRouteComponent(() => import('../features/programme/rules-tab.tsx'), 'RulesTab'),
});

const rehearsal = createRoute({
  getParentRoute: () => programme,
  path: '/rehearsal',
  validateSearch: RehearsalSearch,
  component: lazyRouteComponent(
    () => import('../features/programme/rehearsal/rehearsal-tab.tsx'),
    'RehearsalTab',
  ),
});

const approval = createRoute({
  getParentRoute: () => programme,
  path: '/approval',
  component: lazyRouteComponent(() => import('../features/programme/approval-tab.tsx'), 'ApprovalTab'),
});

const people = createRoute({
  getParentRoute: () => programme,
  path: '/people',
  validateSearch: PeopleSearch,
  component: lazyRouteComponent(() => import('../features/programme/people-tab.tsx'), 'PeopleTab'),
});

const results = createRoute({
  getParentRoute: () => programme,
  path: '/results',
  validateSearch: ResultSearch,
  component: lazyRouteComponent(() => import('../features/programme/result/results-tab.tsx'), 'ResultsTab'),
});

export const programmeRoutes = [
  programmes,
  calendar,
  newProgramme,
  programme.addChildren([sequence, audience, content, offers, rules, rehearsal, approval, people, results]),
  importProgramme,
] as const;
