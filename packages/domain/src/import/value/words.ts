import type { OrderStatus } from '../../order/index.ts';
import { isReason, type Reason } from '../reject/reason.ts';
import { wordParser } from './vocabulary.ts';

// English words first, then those of other languages.

const parseStatusWord = wordParser({
  completed: [
    'complete',
    'closed',
    'confirmed',
    'delivered',
    'done',
    'fulfilled',
    'invoice',
    'invoiced',
    'locked',
    'ok',
    'order',
    'paid',
    'partially paid',
    'partially refunded',
    'posted',
    'processing',
    'sale',
    'sales',
    'sales order',
    'sales receipt',
    'sales invoice',
    'shipped',
    'tax invoice',
    'wc completed',
    'wc processing',
    'afgehandel',
    'afgelewer',
    'betaal',
    'faktuur',
    'gefaktureer',
    'gelewer',
    'voltooi',
    'abgeschlossen',
    'bezahlt',
    'geliefert',
    'rechnung',
  ],
  cancelled: [
    'canceled',
    'cancel',
    'cancellation',
    'annulled',
    'storno',
    'void',
    'voided',
    'wc cancelled',
    'gekanselleer',
    'kansellasie',
    'storniert',
    'geannuleerd',
  ],
  returned: [
    'return',
    'refund',
    'refunded',
    'credit',
    'credited',
    'credit memo',
    'credit note',
    'rma',
    'sales credit note',
    'refund receipt',
    'wc refunded',
    'krediet',
    'kredietnota',
    'terugbetaal',
    'teruggestuur',
    'gutschrift',
    'retoure',
    'creditnota',
  ],
});

/** What books of account hold beside orders: it is no sale, whatever its amount. */
const parseOtherEntry = wordParser({
  other: [
    'bill',
    'bill payment',
    'bill payment (cash)',
    'bill payment (check)',
    'bill payment (credit card)',
    'bill pmt -check',
    'cash expense',
    'check',
    'cheque',
    'deposit',
    'estimate',
    'expense',
    'general journal',
    'journal entry',
    'payment',
    'payment receipt',
    'purchase order',
    'quotation',
    'quote',
    'transfer',
    'betaling',
    'joernaalinskrywing',
    'kwotasie',
    'zahlung',
    'angebot',
    'offerte',
  ],
});

export function parseOrderStatus(text: string): OrderStatus | Reason {
  const status = parseStatusWord(text);
  return isReason(status) && !isReason(parseOtherEntry(text))
    ? { code: 'not-an-order', value: text }
    : status;
}

export const parseAccountType = wordParser({
  breadwinner: ['bread winner', 'broodwinner'],
  prospect: ['lead', 'potential', 'voornemend'],
  imageMaker: ['image maker', 'image', 'reference', 'beeldbouer'],
  expert: ['kenner'],
});

export const parseBuyingRole = wordParser({
  decisionMaker: ['decision maker', 'decider', 'dm', 'besluitnemer'],
  economicBuyer: ['economic buyer', 'budget holder', 'buyer', 'begrotingshouer'],
  champion: ['coach', 'sponsor', 'voorstander'],
  influencer: ['influence', 'recommender', 'beïnvloeder'],
  user: ['end user', 'gebruiker'],
  gatekeeper: ['gate keeper', 'hekwagter'],
  blocker: ['teenstander'],
});

export const parseStance = wordParser({
  champion: ['aktief vir ons'],
  supporter: ['supportive', 'positive', 'for', 'vir ons'],
  neutral: ['unknown', 'neutraal', 'onbekend'],
  sceptic: ['skeptic', 'sceptical', 'skeptical', 'negative', 'skepties'],
  blocker: ['against', 'hostile', 'teen ons'],
});

export const parseConsent = wordParser({
  granted: ['yes', 'y', 'true', '1', 'x', 'opt in', 'opted in', 'subscribed', 'given', 'ja', 'gegee'],
  withdrawn: [
    'no',
    'n',
    'false',
    '0',
    'opt out',
    'opted out',
    'unsubscribed',
    'denied',
    'revoked',
    'none',
    'nee',
    'geweier',
    'teruggetrek',
  ],
});

export const parseTenderOutcome = wordParser({
  open: ['pending', 'running', 'undecided', 'oop'],
  won: ['win', 'awarded', 'ours', 'gewen'],
  lost: ['loss', 'lose', 'verloor'],
  withdrawn: ['cancelled', 'canceled', 'closed without award', 'void', 'teruggetrek'],
});
