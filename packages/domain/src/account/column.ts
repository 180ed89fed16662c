import { z } from 'zod';

/** What a list of accounts can show of each, in the order it stands; the name always does. */
export const AccountColumn = z.enum([
  'status',
  'reasons',
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
  'stepBy',
  'stepDue',
  'number',
  'industry',
  'country',
  'tags',
]);
export type AccountColumn = z.infer<typeof AccountColumn>;
