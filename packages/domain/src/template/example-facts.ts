import type { MessageFacts, OfferFacts, OrderFacts } from './facts.ts';
import { VARIABLES } from './variable.ts';

const orders: OrderFacts[] = [
  { date: '2026-03-14', amount: '18450.00', currency: 'ZAR', reference: '536365' },
  { date: '2026-02-11', amount: '9120.50', currency: 'ZAR', reference: '535902' },
  { date: '2026-01-13', amount: '12780.00', currency: 'ZAR', reference: '535410' },
];

const offer: OfferFacts = {
  title: VARIABLES['offer.title'].example,
  code: VARIABLES['offer.code'].example,
  terms: VARIABLES['offer.terms'].example,
  validUntil: VARIABLES['offer.validUntil'].example,
  url: VARIABLES['offer.url'].example,
};

/** Facts with every field filled, for previews and checks. The people and companies are invented. */
export const FULL_EXAMPLE: MessageFacts = {
  contact: {
    firstName: VARIABLES['contact.firstName'].example,
    lastName: VARIABLES['contact.lastName'].example,
    title: VARIABLES['contact.title'].example,
    fields: {},
  },
  account: {
    name: VARIABLES['account.name'].example,
    fields: {},
    orderCount: 37,
    lastOrderOn: VARIABLES['account.lastOrderOn'].example,
    daysSinceLastOrder: 142,
  },
  manager: {
    name: VARIABLES['manager.name'].example,
    title: VARIABLES['manager.title'].example,
    email: VARIABLES['manager.email'].example,
    phone: VARIABLES['manager.phone'].example,
    photoUrl: VARIABLES['manager.photoUrl'].example,
    calendarUrl: VARIABLES['manager.calendarUrl'].example,
  },
  offer,
  company: {
    name: VARIABLES['company.name'].example,
    postalAddress: VARIABLES['company.postalAddress'].example,
  },
  unsubscribe: { url: VARIABLES['unsubscribe.url'].example },
  preferences: { url: VARIABLES['preferences.url'].example },
  orders,
};

/** The same message where nothing nullable is known and nothing was ordered; the offer stays. */
export const MINIMAL_EXAMPLE: MessageFacts = {
  ...FULL_EXAMPLE,
  contact: { firstName: null, lastName: null, title: null, fields: {} },
  account: { ...FULL_EXAMPLE.account, orderCount: 0, lastOrderOn: null, daysSinceLastOrder: null },
  manager: { ...FULL_EXAMPLE.manager, title: null, phone: null, photoUrl: null, calendarUrl: null },
  orders: [],
};
