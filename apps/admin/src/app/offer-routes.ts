import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { OfferSearch, OffersSearch } from '../features/offer/offer-list-search.ts';
import { frame } from './frame-route.tsx';

const offers = createRoute({
  getParentRoute: () => frame,
  path: '/offers',
  validateSearch: OffersSearch,
  component: lazyRouteComponent(() => import('../features/offer/offers-page.tsx'), 'OffersPage'),
});

const offer = createRoute({
  getParentRoute: () => frame,
  path: '/offers/$offerId',
  validateSearch: OfferSearch,
  component: lazyRouteComponent(() => import('../features/offer/offer-page.tsx'), 'OfferPage'),
});

export const offerRoutes = [offers, offer] as const;
