import { Prisma } from '@sleutel/db';
import { ComplaintFields, complaintProblem } from '@sleutel/domain/dossier';
import { rowVerbs } from './row/verbs.ts';

/** Complaints and our answers, open ones first. */
export const complaintVerbs = rowVerbs({
  noun: 'complaint',
  table: 'complaints',
  fields: ComplaintFields,
  columns: { openedOn: 'date', closedOn: 'date', summary: 'text', answer: 'text', contactId: 'uuid' },
  order: Prisma.sql`t.closed_on IS NULL DESC, t.opened_on DESC`,
  people: 'contactId',
  happened: ['openedOn', 'closedOn'],
  problem: complaintProblem,
});
