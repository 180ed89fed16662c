import { diffPlans, emptyPlan, type PlanDifference, PlanDocument } from '@sleutel/domain/plan';
import { z } from 'zod';
import { defineVerb, notFound } from '../core/index.ts';

export interface PlanVersionItem {
  readonly version: number;
  /** ISO 8601. */
  readonly createdAt: string;
  readonly by: string | null;
  /** What it changed of the version before, in sections. */
  readonly sections: readonly string[];
  readonly signedBy: readonly ('sales' | 'marketing')[];
}

const mostVersions = 100;

/** The newest versions of a plan, each with what it changed. */
export const planVersions = defineVerb({
  name: 'plan.versions',
  input: z.object({ accountId: z.uuid() }),
  run: async ({ db: { prisma } }, { accountId }): Promise<readonly PlanVersionItem[]> => {
    const where = { plan: { accountId } };
    const [rows, signOffs] = await Promise.all([
      prisma.planVersion.findMany({
        where,
        orderBy: { version: 'desc' },
        take: mostVersions + 1,
        include: { by: { select: { name: true } } },
      }),
      prisma.planSignOff.findMany({ where, select: { version: true, side: true } }),
    ]);
    return rows.slice(0, mostVersions).map(({ version, createdAt, by, document }, index) => {
      const before = rows[index + 1]?.document;
      const differences = diffPlans(
        before ? PlanDocument.parse(before) : emptyPlan,
        PlanDocument.parse(document),
      );
      return {
        version,
        createdAt: createdAt.toISOString(),
        by: by?.name ?? null,
        sections: [...new Set(differences.map(({ section }) => section))],
        signedBy: signOffs.filter((sign) => sign.version === version).map(({ side }) => side),
      };
    });
  },
});

export interface PlanComparison {
  readonly from: number;
  readonly to: number;
  readonly differences: readonly PlanDifference[];
}

const Version = z.int32().min(0);

/** What changed from one version to another; version 0 is the empty plan. */
export const comparePlan = defineVerb({
  name: 'plan.compare',
  input: z.object({ accountId: z.uuid(), from: Version, to: Version }),
  run: async ({ db: { prisma } }, { accountId, from, to }): Promise<PlanComparison> => {
    const rows = await prisma.planVersion.findMany({
      where: { plan: { accountId }, version: { in: [from, to] } },
    });
    const documentAt = (version: number) => {
      if (version === 0) return emptyPlan;
      const row = rows.find((each) => each.version === version);
      if (!row) throw notFound('plan version', String(version));
      return PlanDocument.parse(row.document);
    };
    return { from, to, differences: diffPlans(documentAt(from), documentAt(to)) };
  },
});
