import type { Db, Prisma } from '@sleutel/db';
import { describeNotice, type Notice } from '@sleutel/domain/import';
import { z } from 'zod';
import { defineVerb, notFound } from '../../core/index.ts';
import type { ImportKind } from './result.ts';

/** One import as a list shows it. */
export interface ImportListItem {
  readonly id: string;
  readonly kind: ImportKind;
  readonly fileName: string;
  readonly state: 'running' | 'done' | 'failed' | 'undone';
  readonly rows: number;
  readonly inserted: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly rejected: number;
  readonly notices: readonly { readonly notice: Notice; readonly text: string }[];
  /** In which its orders are. */
  readonly currencies: readonly string[];
  readonly error: string | null;
  /** Name of the user; null when the engine or the command line imported. */
  readonly by: string | null;
  /** ISO 8601. */
  readonly startedAt: string;
  readonly finishedAt: string | null;
  readonly undoneAt: string | null;
}

export interface ImportList {
  readonly total: number;
  readonly items: readonly ImportListItem[];
}

/** The imports, the latest first. */
export const listImports = defineVerb({
  name: 'import.list',
  input: z.object({
    limit: z.int().min(1).max(200).default(50),
    offset: z.int().min(0).default(0),
  }),
  run: async ({ db: { prisma } }, { limit, offset }): Promise<ImportList> => {
    const [total, imports] = await Promise.all([
      prisma.import.count(),
      prisma.import.findMany({
        orderBy: { id: 'desc' },
        take: limit,
        skip: offset,
        omit: { fileHash: true, header: true },
      }),
    ]);
    return { total, items: await asItems(prisma, imports) };
  },
});

/** One import. */
export const getImport = defineVerb({
  name: 'import.get',
  input: z.object({ id: z.uuid() }),
  run: async ({ db: { prisma } }, { id }): Promise<ImportListItem> => {
    const found = await prisma.import.findUnique({ where: { id }, omit: { fileHash: true, header: true } });
    const [item] = found === null ? [] : await asItems(prisma, [found]);
    if (item === undefined) throw notFound('import', id);
    return item;
  },
});

type Found = Omit<Prisma.ImportGetPayload<object>, 'fileHash' | 'header'>;

async function asItems(prisma: Db['prisma'], imports: readonly Found[]): Promise<ImportListItem[]> {
  const users = await prisma.user.findMany({
    where: { id: { in: imports.flatMap(({ byUserId }) => byUserId ?? []) } },
    select: { id: true, name: true },
  });
  const names = new Map(users.map(({ id, name }) => [id, name]));
  return imports.map(({ byUserId, ...found }) => ({
    ...found,
    notices: readNotices(found.notices).map((notice) => ({ notice, text: describeNotice(notice) })),
    by: names.get(byUserId ?? '') ?? null,
    startedAt: found.startedAt.toISOString(),
    finishedAt: found.finishedAt?.toISOString() ?? null,
    undoneAt: found.undoneAt?.toISOString() ?? null,
  }));
}

/** Notices are written by the imports alone, so what is kept is a list of them; the cast says no more. */
function readNotices(kept: unknown): readonly Notice[] {
  return kept as readonly Notice[];
}
