import { wordParser } from './vocabulary.ts';

export const parseOrderStatus = wordParser({
  completed: ['complete', 'closed', 'delivered', 'done', 'fulfilled', 'invoiced', 'ok', 'paid', 'shipped'],
  cancelled: ['canceled', 'cancel', 'cancellation', 'annulled', 'storno', 'void', 'voided'],
  returned: ['return', 'refund', 'refunded', 'credit', 'credited', 'credit note', 'rma'],
});

export const parseAccountType = wordParser({
  breadwinner: ['bread winner'],
  prospect: ['lead', 'potential'],
  imageMaker: ['image maker', 'image', 'reference'],
  expert: [],
});

export const parseBuyingRole = wordParser({
  decisionMaker: ['decision maker', 'decider', 'dm'],
  economicBuyer: ['economic buyer', 'budget holder', 'buyer'],
  champion: ['coach', 'sponsor'],
  influencer: ['influence', 'recommender'],
  user: ['end user'],
  gatekeeper: ['gate keeper'],
  blocker: [],
});

export const parseStance = wordParser({
  champion: [],
  supporter: ['supportive', 'positive', 'for'],
  neutral: ['unknown'],
  sceptic: ['skeptic', 'sceptical', 'skeptical', 'negative'],
  blocker: ['against', 'hostile'],
});

export const parseConsent = wordParser({
  granted: ['yes', 'y', 'true', '1', 'x', 'opt in', 'opted in', 'subscribed', 'given'],
  withdrawn: ['no', 'n', 'false', '0', 'opt out', 'opted out', 'unsubscribed', 'denied', 'revoked', 'none'],
});

export const parseTenderOutcome = wordParser({
  open: ['pending', 'running', 'undecided'],
  won: ['win', 'awarded', 'ours'],
  lost: ['loss', 'lose'],
  withdrawn: ['cancelled', 'canceled', 'closed without award', 'void'],
});
