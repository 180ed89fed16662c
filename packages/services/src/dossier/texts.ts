import { Prisma } from '@sleutel/db';
import { z } from 'zod';

const text = z.string().trim().max(20_000).nullable();

/** The texts of a dossier, each a part of its own. */
export const DossierTexts = z.strictObject({
  description: text,
  history: text,
  organisation: text,
  surroundings: text,
  /** How the account decides, in a sentence. */
  decisionNote: text,
});
export type DossierTexts = z.infer<typeof DossierTexts>;

export const emptyTexts: DossierTexts = {
  description: null,
  history: null,
  organisation: null,
  surroundings: null,
  decisionNote: null,
};

export const readTexts = Prisma.sql`
  description, history, organisation, surroundings, decision_note AS "decisionNote"`;
