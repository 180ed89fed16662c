import type { Db } from '@sleutel/db';

export interface PlanCommentView {
  readonly id: string;
  /** The section it is about; null for the plan as a whole. */
  readonly section: string | null;
  readonly body: string;
  readonly by: { readonly id: string; readonly name: string };
  readonly mentions: readonly { readonly id: string; readonly name: string }[];
  /** ISO 8601. */
  readonly createdAt: string;
  readonly resolvedAt: string | null;
}

/** The comments on a plan, the oldest first. */
export async function commentsOf({ prisma }: Db, planId: string | null): Promise<PlanCommentView[]> {
  if (planId === null) return [];
  const name = { select: { id: true, name: true } } as const;
  const rows = await prisma.planComment.findMany({
    where: { planId },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    include: { by: name, mentions: { include: { user: name } } },
  });
  return rows.map(({ id, section, body, by, mentions, createdAt, resolvedAt }) => ({
    id,
    section,
    body,
    by,
    mentions: mentions.map(({ user }) => user),
    createdAt: createdAt.toISOString(),
    resolvedAt: resolvedAt?.toISOString() ?? null,
  }));
}
