import type { Prisma } from '@sleutel/db';
import { ProgrammeDesign } from '@sleutel/domain/programme';
import { RehearsalFigures, type RehearsalState } from '@sleutel/domain/rehearsal';
import { z } from 'zod';
import { notFound, type ServiceDeps } from '../core/index.ts';

/** Why it came to nothing: a reason that catalogues translate, with what belongs to it. */
export const RehearsalFailure = z.object({ reason: z.string(), detail: z.record(z.string(), z.unknown()) });
export type RehearsalFailure = z.infer<typeof RehearsalFailure>;

export interface RehearsalView {
  readonly id: string;
  readonly programmeId: string;
  readonly state: RehearsalState;
  /** `YYYY-MM-DD`, both included. */
  readonly from: string;
  readonly until: string;
  /** 0 to 1. */
  readonly progress: number;
  readonly requestedBy: { readonly id: string; readonly name: string } | null;
  /** ISO 8601. */
  readonly createdAt: string;
  readonly endedAt: string | null;
  /** The programme was changed since it was asked for. */
  readonly outdated: boolean;
  /** As it was played; null until it is done. */
  readonly design: ProgrammeDesign | null;
  readonly figures: RehearsalFigures | null;
  readonly failure: RehearsalFailure | null;
}

const parts = {
  requestedBy: { select: { id: true, name: true } },
  programme: { select: { version: true } },
} as const satisfies Prisma.RehearsalInclude;

type Row = Prisma.RehearsalGetPayload<{ include: typeof parts }>;

export async function viewRehearsal({ db }: Pick<ServiceDeps, 'db'>, id: string): Promise<RehearsalView> {
  const row = await db.prisma.rehearsal.findUnique({ where: { id }, include: parts });
  if (!row) throw notFound('rehearsal', id);
  return viewOf(row);
}

/** Those of a programme, the newest first. */
export async function rehearsalsOf(
  { db }: Pick<ServiceDeps, 'db'>,
  programmeId: string,
  most: number,
): Promise<RehearsalView[]> {
  const rows = await db.prisma.rehearsal.findMany({
    where: { programmeId },
    include: parts,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: most,
  });
  return rows.map(viewOf);
}

function viewOf(row: Row): RehearsalView {
  return {
    id: row.id,
    programmeId: row.programmeId,
    state: row.state,
    from: dayOf(row.fromOn),
    until: dayOf(row.untilOn),
    progress: row.progress,
    requestedBy: row.requestedBy,
    createdAt: row.createdAt.toISOString(),
    endedAt: row.endedAt?.toISOString() ?? null,
    outdated: row.programme.version !== row.programmeVersion,
    design: row.design === null ? null : ProgrammeDesign.parse(row.design),
    figures: row.figures === null ? null : RehearsalFigures.parse(row.figures),
    failure: row.failure === null ? null : RehearsalFailure.parse(row.failure),
  };
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}
