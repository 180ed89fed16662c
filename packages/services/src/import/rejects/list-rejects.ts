import { describeReason, type Reason } from '@sleutel/domain/import';
import { z } from 'zod';
import { defineVerb, notFound } from '../../core/index.ts';
import { readReason } from './reason.ts';

/** A row that did not land. */
export interface ImportReject {
  readonly line: number;
  /** Null when it is about the row as a whole. */
  readonly column: string | null;
  readonly reason: Reason;
  /** The reason in English. */
  readonly text: string;
  /** The cells of the row as a line of CSV. */
  readonly raw: string;
}

export interface ImportRejects {
  readonly total: number;
  readonly items: readonly ImportReject[];
}

/** The rows of an import that did not land, in order of lines. */
export const listRejects = defineVerb({
  name: 'import.rejects',
  input: z.object({
    id: z.uuid(),
    limit: z.int().min(1).max(1000).default(100),
    offset: z.int().min(0).default(0),
  }),
  run: async ({ db: { prisma } }, { id, limit, offset }): Promise<ImportRejects> => {
    const found = await prisma.import.findUnique({ where: { id }, select: { rejected: true } });
    if (found === null) throw notFound('import', id);
    const rejects = await prisma.importReject.findMany({
      where: { importId: id },
      orderBy: { line: 'asc' },
      take: limit,
      skip: offset,
    });
    const items = rejects.map(({ line, column, reason: kept, raw }) => {
      const reason = readReason(kept);
      return { line, column, reason, text: describeReason(reason), raw };
    });
    return { total: found.rejected, items };
  },
});
