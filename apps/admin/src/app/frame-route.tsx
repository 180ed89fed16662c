import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, Outlet, redirect } from '@tanstack/react-router';
import { useWords } from '../lib/i18n.tsx';
import { Frame } from './frame/frame.tsx';
import { LeaveGuard } from './leave-guard.tsx';
import { Nowhere } from './nowhere.tsx';
import { whoAmI } from './who-am-i.ts';

interface RouterContext {
  readonly queryClient: QueryClient;
}

export const root = createRootRouteWithContext<RouterContext>()({
  component: Outlet,
  notFoundComponent: Nowhere,
});

/** The frame as soon as there are words for what stands in it. */
function House() {
  if (!useWords()) return null;
  return (
    <>
      <Frame />
      <LeaveGuard />
    </>
  );
}

/** Everything behind the door: who is not signed in is sent to it and comes back afterwards. */
export const frame = createRoute({
  getParentRoute: () => root,
  id: 'frame',
  beforeLoad: async ({ context, location }) => {
    const me = await whoAmI(context.queryClient);
    if (!me) throw redirect({ to: '/sign-in', search: { from: location.href } });
  },
  component: House,
});
