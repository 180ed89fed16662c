import { Prisma } from '@sleutel/db';
import { TenderFields, tenderProblem } from '@sleutel/domain/dossier';
import type { FieldsOf, Section } from './row/section.ts';
import { rowVerbs } from './row/verbs.ts';

interface Winner {
  /** Who won it instead of us. */
  readonly competitorName: string | null;
}

const tenders: Section<'tender', typeof TenderFields.shape, Winner> = {
  noun: 'tender',
  table: 'tenders',
  fields: TenderFields,
  columns: {
    title: 'text',
    openedOn: 'date',
    closesOn: 'date',
    amount: 'numeric',
    currency: 'text',
    outcome: '"TenderOutcome"',
    decidedOn: 'date',
    reason: 'text',
    competitorId: 'uuid',
  },
  order: Prisma.sql`t.outcome = 'open' DESC, t.opened_on DESC`,
  more: {
    select: Prisma.sql`c.name AS "competitorName"`,
    join: Prisma.sql`LEFT JOIN competitors c ON c.id = t.competitor_id`,
  },
  happened: ['decidedOn'],
  problem: (row: FieldsOf<typeof TenderFields.shape>) => tenderProblem(row),
};

/** Tenders with their outcome and why, open ones first. */
export const tenderVerbs = rowVerbs(tenders);
