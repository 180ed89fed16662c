import type { Prisma } from '@sleutel/db';
import { type ProgrammeKind, ProgrammeState } from '@sleutel/domain/programme';
import { z } from 'zod';
import { defineVerb } from '../core/index.ts';
import { type ApprovalView, approvalViews } from './approval-view.ts';
import { type ProgrammeProgress, progressOf } from './progress.ts';

export interface ProgrammeListItem {
  readonly id: string;
  readonly name: string;
  readonly kind: ProgrammeKind;
  readonly state: ProgrammeState;
  readonly playbook: string | null;
  /** Those that stand for the content as it is. */
  readonly approvals: readonly ApprovalView[];
  readonly progress: ProgrammeProgress;
  /** ISO 8601 moments. */
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly launchedAt: string | null;
  /** Somebody stopped it in an emergency. */
  readonly stoppedAt: string | null;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
}

export interface ProgrammeList {
  readonly total: number;
  readonly items: readonly ProgrammeListItem[];
}

const Input = z.object({
  states: z.array(ProgrammeState).max(6).optional(),
  limit: z.int().min(1).max(200).default(50),
  offset: z.int().min(0).default(0),
});

/** Programmes, the last changed first. */
export const listProgrammes = defineVerb({
  name: 'programme.list',
  input: Input,
  run: async (ctx, { states, limit, offset }): Promise<ProgrammeList> => {
    const where: Prisma.ProgrammeWhereInput = states ? { state: { in: states } } : {};
    const { prisma } = ctx.db;
    const [total, rows] = await Promise.all([
      prisma.programme.count({ where }),
      prisma.programme.findMany({
        where,
        orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
        take: limit,
        skip: offset,
        include: shown,
      }),
    ]);
    const progress = await progressOf(
      ctx,
      rows.map(({ id }) => id),
    );
    const items = rows.flatMap((row) => itemOf(row, progress.get(row.id)));
    return { total, items };
  },
});

const shown = {
  approvals: { omit: { design: true }, include: { user: { select: { id: true, name: true } } } },
} as const satisfies Prisma.ProgrammeInclude;

type Row = Prisma.ProgrammeGetPayload<{ include: typeof shown }>;

function itemOf(row: Row, progress: ProgrammeProgress | undefined): ProgrammeListItem[] {
  if (!progress) return [];
  return [
    {
      id: row.id,
      name: row.name,
      kind: row.kind,
      state: row.state,
      playbook: row.playbook,
      approvals: approvalViews(row.approvals, row.contentHash).filter((each) => each.standing),
      progress,
      createdAt: row.createdAt.toISOString(),
      updatedAt: row.updatedAt.toISOString(),
      launchedAt: row.launchedAt?.toISOString() ?? null,
      stoppedAt: row.stoppedAt?.toISOString() ?? null,
      startsAt: row.startsAt?.toISOString() ?? null,
      endsAt: row.endsAt?.toISOString() ?? null,
    },
  ];
}
