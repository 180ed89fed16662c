import { ownFieldAt } from './own-field.ts';

/** What a variable holds; it decides how the value is written and which filters fit. */
export type VariableType = 'text' | 'integer' | 'date' | 'money' | 'email' | 'url' | 'address';

/** Who supplies the value: a record people keep, the order history, or Sleutel itself when it makes the message. */
export type VariableSource = 'contact' | 'account' | 'orders' | 'manager' | 'offer' | 'company' | 'message';

export type Variable = {
  readonly type: VariableType;
  readonly filledBy: VariableSource;
  /** A nullable variable needs a fallback wherever it is used. */
  readonly nullable: boolean;
  readonly example: string;
  /** Set where the variable exists only inside the block that loops over this list. */
  readonly loop?: 'orders';
};

/** Every variable a content may name, by its path in `MessageFacts`. */
export const VARIABLES = {
  'contact.firstName': { type: 'text', filledBy: 'contact', nullable: true, example: 'Anna' },
  'contact.lastName': { type: 'text', filledBy: 'contact', nullable: true, example: 'Botha' },
  'contact.title': { type: 'text', filledBy: 'contact', nullable: true, example: 'Head of Purchasing' },
  'account.name': { type: 'text', filledBy: 'account', nullable: false, example: 'Karoo Kitchens' },
  'account.orderCount': { type: 'integer', filledBy: 'orders', nullable: false, example: '37' },
  'account.lastOrderOn': { type: 'date', filledBy: 'orders', nullable: true, example: '2026-03-14' },
  'account.daysSinceLastOrder': { type: 'integer', filledBy: 'orders', nullable: true, example: '142' },
  'manager.name': { type: 'text', filledBy: 'manager', nullable: false, example: 'Pieter van Wyk' },
  'manager.title': { type: 'text', filledBy: 'manager', nullable: true, example: 'Key account manager' },
  'manager.email': {
    type: 'email',
    filledBy: 'manager',
    nullable: false,
    example: 'pieter@berg-en-vlei.example',
  },
  'manager.phone': { type: 'text', filledBy: 'manager', nullable: true, example: '+27 21 555 0142' },
  'manager.photoUrl': {
    type: 'url',
    filledBy: 'manager',
    nullable: true,
    example: 'https://berg-en-vlei.example/pieter.jpg',
  },
  'manager.calendarUrl': {
    type: 'url',
    filledBy: 'manager',
    nullable: true,
    example: 'https://calendar.example/pieter',
  },
  'offer.title': { type: 'text', filledBy: 'offer', nullable: false, example: '10% off your next order' },
  'offer.code': { type: 'text', filledBy: 'offer', nullable: false, example: '7F3MA-9QXDC-K2PWH' },
  'offer.terms': {
    type: 'text',
    filledBy: 'offer',
    nullable: false,
    example: 'For one order by your company.',
  },
  'offer.validUntil': { type: 'date', filledBy: 'offer', nullable: false, example: '2026-09-02' },
  'offer.url': {
    type: 'url',
    filledBy: 'offer',
    nullable: false,
    example: 'https://berg-en-vlei.example/offer/t',
  },
  'company.name': { type: 'text', filledBy: 'company', nullable: false, example: 'Berg & Vlei Wholesale' },
  'company.postalAddress': {
    type: 'address',
    filledBy: 'company',
    nullable: false,
    example: '12 Harbour Road\nCape Town 8001\nSouth Africa',
  },
  'unsubscribe.url': {
    type: 'url',
    filledBy: 'message',
    nullable: false,
    example: 'https://berg-en-vlei.example/u/t',
  },
  'preferences.url': {
    type: 'url',
    filledBy: 'message',
    nullable: false,
    example: 'https://berg-en-vlei.example/preferences/t',
  },
  'order.date': { type: 'date', filledBy: 'orders', nullable: false, example: '2026-03-14', loop: 'orders' },
  'order.amount': { type: 'money', filledBy: 'orders', nullable: false, example: '18450.00', loop: 'orders' },
  'order.reference': { type: 'text', filledBy: 'orders', nullable: true, example: '536365', loop: 'orders' },
} as const satisfies Record<string, Variable>;

export type VariablePath = keyof typeof VARIABLES;

export function isVariablePath(path: string): path is VariablePath {
  return Object.hasOwn(VARIABLES, path);
}

export const VARIABLE_PATHS = Object.keys(VARIABLES).filter(isVariablePath);

/** The catalogue's entry, widened so that callers can compare its type and nullability freely. */
export function variableOf(path: VariablePath): Variable {
  return VARIABLES[path];
}

/** What a path names, of the catalogue or of the company's own; null where there is no such thing. */
export function variableAt(path: string): Variable | null {
  if (isVariablePath(path)) return variableOf(path);
  const field = ownFieldAt(path);
  return field && { type: 'text', filledBy: field.of, nullable: true, example: field.name };
}
