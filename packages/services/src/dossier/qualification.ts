import { Prisma } from '@sleutel/db';
import { QualificationFields } from '@sleutel/domain/dossier';
import { type ByUser, byActor, byUser } from './by-user.ts';
import type { Section } from './row/section.ts';
import { rowVerbs } from './row/verbs.ts';

const qualifications: Section<'qualification', typeof QualificationFields.shape, ByUser> = {
  noun: 'qualification',
  table: 'qualifications',
  fields: QualificationFields,
  columns: {
    kind: '"QualificationKind"',
    score: 'int',
    evidence: 'text',
    source: 'text',
    observedOn: 'date',
    byUserId: 'text',
  },
  order: Prisma.sql`t.observed_on DESC, t.created_at DESC`,
  more: byUser,
  preset: byActor,
  happened: ['observedOn'],
};

/** Dated evidence for the three P's, the newest first; the newest of each counts. */
export const qualificationVerbs = rowVerbs(qualifications);
