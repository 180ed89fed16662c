import { type ColumnName, defineColumns } from './column.ts';
import {
  accountsElsewhere,
  competitorsElsewhere,
  contactsElsewhere,
  ordersElsewhere,
  tendersElsewhere,
} from './elsewhere.ts';

/** How files head the account that a row is of. */
const account = [
  'customer',
  'client',
  'account id',
  'customer id',
  'client id',
  'account number',
  'customer number',
  'account no',
  'customer no',
];

export const orderColumns = defineColumns(
  ['account', 'date', 'amount'],
  {
    account: ['company', ...account],
    date: ['order date', 'invoice date', 'ordered on', 'ordered at'],
    amount: [
      'net',
      'net amount',
      'net total',
      'net value',
      'revenue',
      'sales',
      'subtotal',
      'total',
      'total excl',
      'total excl vat',
      'total excluding vat',
      'amount excl',
      'amount excl vat',
      'amount untaxed',
      'untaxed amount',
    ],
    order: [
      'invoice',
      'id',
      'order id',
      'invoice id',
      'order number',
      'invoice number',
      'order no',
      'invoice no',
    ],
    cost: ['costs', 'cogs', 'cost of goods'],
    status: ['state', 'order status'],
    currency: ['currency code'],
    'offer-code': ['code', 'coupon', 'coupon code', 'voucher'],
    country: ['country code'],
    'account-name': [],
  },
  ordersElsewhere,
  { account: 'account-name' },
);

export const accountColumns = defineColumns(
  ['account'],
  {
    account: ['external id', 'id', ...account, 'number', 'no'],
    name: ['company', 'company name', 'account name', 'customer name', 'client name'],
    domain: ['website', 'homepage'],
    'tax-id': ['vat', 'vat id', 'vat number', 'tax number'],
    industry: ['sector', 'branch'],
    region: ['area', 'territory', 'province'],
    country: ['country code'],
    employees: ['headcount', 'number of employees', 'staff'],
    parent: ['parent id', 'parent account', 'group'],
    owner: ['account manager', 'key account manager', 'owner email'],
    language: ['lang', 'locale'],
    'time-zone': ['tz'],
    currency: ['currency code'],
    type: ['account type'],
  },
  accountsElsewhere,
);

export const contactColumns = defineColumns(
  ['account', 'email'],
  {
    account: ['company', ...account],
    email: ['mail', 'email address'],
    'first-name': ['given name', 'forename'],
    'last-name': ['surname', 'family name'],
    title: ['job title', 'position', 'function'],
    department: ['dept', 'division'],
    phone: ['telephone', 'phone number', 'telephone number', 'tel', 'mobile', 'mobile phone', 'cell'],
    role: ['buying role'],
    influence: ['influence level'],
    stance: ['attitude'],
    'reports-to': ['manager', 'manager email', 'reports to email', 'supervisor'],
    language: ['lang', 'locale'],
    'time-zone': ['tz'],
    consent: ['opt in', 'marketing consent', 'permission'],
  },
  contactsElsewhere,
);

export const tenderColumns = defineColumns(
  ['account', 'title', 'opened'],
  {
    account: ['company', ...account],
    title: ['tender', 'subject', 'name'],
    opened: ['opened on', 'published', 'published on', 'start', 'date'],
    closes: ['closes on', 'deadline', 'due', 'end'],
    amount: ['value', 'volume', 'total'],
    currency: ['currency code'],
    outcome: ['result', 'status', 'state'],
    decided: ['decided on', 'decision date', 'awarded', 'awarded on'],
    reason: ['why', 'note'],
    competitor: ['winner', 'rival', 'lost to'],
  },
  tendersElsewhere,
);

export const competitorColumns = defineColumns(
  ['competitor'],
  {
    competitor: ['name', 'rival', 'company'],
    website: ['homepage', 'domain', 'url'],
    note: ['notes', 'remark', 'remarks'],
    account,
    'share-of-wallet': ['share', 'wallet share'],
    strengths: ['strength'],
    weaknesses: ['weakness'],
    seen: ['seen on', 'last seen'],
  },
  competitorsElsewhere,
);

export type TenderColumn = ColumnName<typeof tenderColumns>;
export type CompetitorColumn = ColumnName<typeof competitorColumns>;
export type OrderColumn = ColumnName<typeof orderColumns>;
export type AccountColumn = ColumnName<typeof accountColumns>;
export type ContactColumn = ColumnName<typeof contactColumns>;
