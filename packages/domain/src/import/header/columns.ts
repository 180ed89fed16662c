import { type ColumnName, defineColumns } from './column.ts';

export const orderColumns = defineColumns(['account', 'date', 'amount'], {
  account: [
    'customer',
    'client',
    'company',
    'account id',
    'customer id',
    'client id',
    'account number',
    'customer number',
    'account no',
    'customer no',
  ],
  date: ['order date', 'invoice date', 'ordered on', 'ordered at'],
  amount: ['net', 'net amount', 'revenue', 'sales', 'total'],
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
});

export const accountColumns = defineColumns(['account'], {
  account: [
    'external id',
    'id',
    'account id',
    'customer',
    'customer id',
    'client',
    'client id',
    'account number',
    'customer number',
    'account no',
    'customer no',
  ],
  name: ['company', 'company name', 'account name', 'customer name', 'client name'],
  domain: ['website', 'homepage'],
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
});

export const contactColumns = defineColumns(['account', 'email'], {
  account: [
    'customer',
    'client',
    'company',
    'account id',
    'customer id',
    'client id',
    'account number',
    'customer number',
    'account no',
    'customer no',
  ],
  email: ['mail', 'email address'],
  'first-name': ['given name', 'forename'],
  'last-name': ['surname', 'family name'],
  title: ['job title', 'position', 'function'],
  department: ['dept', 'division'],
  role: ['buying role'],
  influence: ['influence level'],
  stance: ['attitude'],
  'reports-to': ['manager', 'manager email', 'reports to email', 'supervisor'],
  language: ['lang', 'locale'],
  'time-zone': ['tz'],
  consent: ['opt in', 'marketing consent', 'permission'],
});

export type OrderColumn = ColumnName<typeof orderColumns>;
export type AccountColumn = ColumnName<typeof accountColumns>;
export type ContactColumn = ColumnName<typeof contactColumns>;
