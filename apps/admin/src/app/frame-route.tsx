import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  type ErrorComponentProps,
  Outlet,
} from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { Failed } from '../components/failed.tsx';
import { useWords } from '../lib/i18n.tsx';
import { useIsSignedOut } from '../lib/signed-out.ts';
import { Frame } from './frame/frame.tsx';
import { LeaveGuard } from './leave-guard.tsx';
import { Nowhere } from './nowhere.tsx';
import { SignInAgain } from './sign-in-again.tsx';
import { ToTheDoor } from './to-the-door.tsx';
import {
  askWhoAmI,
  isBare,
  useIsBare,
  useIsRefusedStranger,
  useIsStranger,
  useRoleNews,
} from './who-am-i.ts';

const TwoFactorFirst = lazy(async () => ({
  default: (await import('./two-factor-first.tsx')).TwoFactorFirst,
}));

interface RouterContext {
  readonly queryClient: QueryClient;
}

export const root = createRootRouteWithContext<RouterContext>()({ component: Outlet });

/** The frame as soon as there are words for what stands in it; who is not known is sent to the door. */
function House() {
  const whole = useWords();
  const stranger = useIsStranger();
  const bare = useIsBare();
  useRoleNews();
  const signedOut = useIsSignedOut();
  if (stranger) return <ToTheDoor />;
  if (!whole) return null;
  if (bare) return <BareHouse />;
  return (
    <>
      <Frame />
      <LeaveGuard />
      {signedOut && <SignInAgain />}
    </>
  );
}

/** Of it nothing but what whoever is there has to do first. */
function BareHouse() {
  return (
    <Suspense>
      <TwoFactorFirst />
    </Suspense>
  );
}

/**
 * In place of the house where something in it was refused before the house itself knew: its parts ask for themselves, and
 * whichever is drawn first with the refusal throws it.
 */
function HouseFailed({ error }: ErrorComponentProps) {
  const stranger = useIsRefusedStranger(error);
  if (isBare(error)) return <BareHouse />;
  return stranger ? <ToTheDoor /> : <Failed error={error} />;
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
  errorComponent: HouseFailed,
});

/** Every address that leads to no screen. */
export const nowhere = createRoute({ getParentRoute: () => frame, path: '$', component: Nowhere });
