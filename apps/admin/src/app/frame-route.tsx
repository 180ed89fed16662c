import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, Outlet } from '@tanstack/react-router';
import { useWords } from '../lib/i18n.tsx';
import { Frame } from './frame/frame.tsx';
import { LeaveGuard } from './leave-guard.tsx';
import { Nowhere } from './nowhere.tsx';
import { askWhoAmI, useIsStranger } from './who-am-i.ts';

interface RouterContext {
  readonly queryClient: QueryClient;
}

export const root = createRootRouteWithContext<RouterContext>()({ component: Outlet });

/** The frame as soon as there are words for what stands in it; nothing for who is on the way to the door. */
function House() {
  const stranger = useIsStranger();
  if (!useWords() || stranger) return null;
  return (
    <>
      <Frame />
      <LeaveGuard />
    </>
  );
}

/**
 * Everything behind the door. The screens come at once and ask for their own while it is asked who is there; who is
 * not signed in is sent to the door by the first answer, and comes back afterwards.
 */
export const frame = createRoute({
  getParentRoute: () => root,
  id: 'frame',
  beforeLoad: ({ context }) => askWhoAmI(context.queryClient),
  component: House,
});

/** Every address that leads to no screen. */
export const nowhere = createRoute({ getParentRoute: () => frame, path: '$', component: Nowhere });
