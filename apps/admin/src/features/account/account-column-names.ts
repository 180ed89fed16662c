import type { AccountColumn } from '@sleutel/domain/account';

/** What the list of accounts shows while nobody has chosen. */
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
