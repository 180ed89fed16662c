import { Prisma } from '@sleutel/db';
import { DeliveryFields, deliveryProblem } from '@sleutel/domain/dossier';
import { rowVerbs } from './row/verbs.ts';

/** What we delivered or said we would, the newest first. */
export const deliveryVerbs = rowVerbs({
  noun: 'delivery',
  table: 'deliveries',
  fields: DeliveryFields,
  columns: { reference: 'text', promisedOn: 'date', deliveredOn: 'date', note: 'text' },
  order: Prisma.sql`COALESCE(t.promised_on, t.delivered_on) DESC`,
  happened: ['deliveredOn'],
  problem: deliveryProblem,
});
