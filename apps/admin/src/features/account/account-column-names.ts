import { z } from 'zod';

/** What the list can show of an account, in the order it stands; the name always does. */
export const AccountColumn = z.enum([
  'status',
  'cell',
  'type',
  'revenue',
  'profit',
  'share',
  'valueAtRisk',
  'pAlive',
  'trend',
  'orders',
  'lastOrder',
  'owner',
  'nextStep',
  'number',
  'industry',
  'country',
  'tags',
]);
export type AccountColumn = z.infer<typeof AccountColumn>;

/** What is shown while nobody has chosen. */
export const usualColumns: readonly AccountColumn[] = [
  'status',
  'cell',
  'revenue',
  'valueAtRisk',
  'trend',
  'lastOrder',
  'owner',
  'nextStep',
];
