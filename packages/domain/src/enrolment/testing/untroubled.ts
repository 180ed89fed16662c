import type { DecisionFacts } from '../facts.ts';

/** Of somebody in Johannesburg whom nothing keeps from being written to; a test changes what it is about. */
export const untroubled: Omit<DecisionFacts, 'sequence'> = {
  events: {},
  traits: { fields: {}, personFields: {}, role: null, offers: {}, drawn: {} },
  exhaustedOffers: new Set(),
  programme: { state: 'live', approved: true, endsAt: null, stopRules: [], consentPolicy: 'granted' },
  account: { arm: 'treated', stops: {}, sentAt: [] },
  contact: {
    left: false,
    awayUntil: null,
    pausedUntil: null,
    hasAddress: true,
    suppressed: false,
    consent: 'granted',
    sentAt: [],
    role: null,
    roleSentAt: [],
  },
  zone: 'Africa/Johannesburg',
  sending: {
    quietHours: { from: '18:00', until: '08:00' },
    workingDays: [1, 2, 3, 4, 5],
    caps: { contact: { messages: 2, days: 7 }, account: { messages: 4, days: 7 }, roles: {} },
  },
  spread: 0.5,
  rivals: [],
};
