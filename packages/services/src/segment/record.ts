import type { Prisma } from '@sleutel/db';
import { SegmentRules } from '@sleutel/domain/segment';
import { notFound } from '../core/index.ts';

/** A segment as it is shown. */
export interface SegmentView {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  readonly rules: SegmentRules;
  readonly version: number;
  readonly createdBy: { readonly id: string; readonly name: string } | null;
  readonly updatedAt: string;
  /** Programmes whose audience it is; `running` are those that may write to people by it. */
  readonly programmes: readonly { readonly id: string; readonly name: string; readonly running: boolean }[];
}

const parts = {
  createdBy: { select: { id: true, name: true } },
  programmes: {
    select: { id: true, name: true, launchedAt: true, state: true },
    orderBy: { name: 'asc' },
  },
} as const satisfies Prisma.SegmentInclude;

type Record = Prisma.SegmentGetPayload<{ include: typeof parts }>;
type Reader = Pick<Prisma.TransactionClient, 'segment'>;

export async function segmentView(db: Reader, id: string): Promise<SegmentView> {
  const record = await db.segment.findUnique({ where: { id }, include: parts });
  if (record === null) throw notFound('segment', id);
  return viewOf(record);
}

export async function segmentViews(db: Reader): Promise<SegmentView[]> {
  const records = await db.segment.findMany({ include: parts, orderBy: { name: 'asc' } });
  return records.map(viewOf);
}

function viewOf({ id, name, note, rules, version, createdBy, updatedAt, programmes }: Record): SegmentView {
  return {
    id,
    name,
    note,
    rules: SegmentRules.parse(rules),
    version,
    createdBy,
    updatedAt: updatedAt.toISOString(),
    programmes: programmes.map((each) => ({
      id: each.id,
      name: each.name,
      running: each.launchedAt !== null && each.state !== 'finished',
    })),
  };
}
