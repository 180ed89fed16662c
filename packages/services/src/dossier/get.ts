import { Prisma } from '@sleutel/db';
import { type Completeness, completenessOf } from '@sleutel/domain/dossier';
import { z } from 'zod';
import { companyZone } from '../company/index.ts';
import { defineVerb, notFound } from '../core/index.ts';
import { dossierFacts } from './facts.ts';
import { type DossierTexts, emptyTexts, readTexts } from './texts.ts';

export interface DossierView {
  readonly accountId: string;
  readonly texts: DossierTexts;
  /** 0 while nothing was written yet. */
  readonly version: number;
  /** ISO 8601. */
  readonly updatedAt: string | null;
  readonly updatedBy: string | null;
  readonly completeness: Completeness;
}

interface Head {
  readonly version: number;
  readonly updatedAt: Date;
  readonly updatedBy: string | null;
}

/** The texts of a dossier, and how complete all of it is. Its rows are listed noun by noun. */
export const getDossier = defineVerb({
  name: 'dossier.get',
  input: z.object({ accountId: z.uuid() }),
  run: async ({ db, now }, { accountId }): Promise<DossierView> => {
    const [facts, { rows }] = await Promise.all([
      companyZone(db.pool).then((zone) => dossierFacts(db, accountId, zone, now())),
      db.pool.query<Head & DossierTexts>(Prisma.sql`
        SELECT ${readTexts}, version, d.updated_at AS "updatedAt", u.name AS "updatedBy"
        FROM dossiers d LEFT JOIN users u ON u.id = d.updated_by_id WHERE account_id = ${accountId}::uuid`),
    ]);
    if (facts === null) throw notFound('account', accountId);
    const completeness = completenessOf(facts);
    const [row] = rows;
    if (!row)
      return { accountId, texts: emptyTexts, version: 0, updatedAt: null, updatedBy: null, completeness };
    const { version, updatedAt, updatedBy, ...texts } = row;
    return { accountId, texts, version, updatedAt: updatedAt.toISOString(), updatedBy, completeness };
  },
});
