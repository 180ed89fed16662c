import type { Db } from '@sleutel/db';
import { z } from 'zod';
import { defineVerb, notFound } from '../../core/index.ts';
import { rejectLine, rejectsHeader } from './reject-line.ts';

const atOnce = 1000;

/** The rejects of an import as the file the command line writes: to be mended and imported again. */
export const rejectsCsv = defineVerb({
  name: 'import.rejects',
  input: z.object({ id: z.uuid() }),
  run: async ({ db: { prisma } }, { id }): Promise<AsyncIterable<string>> => {
    const found = await prisma.import.findUnique({ where: { id }, select: { header: true } });
    if (found === null) throw notFound('import', id);
    return linesOf(prisma, id, found.header.length > 0 ? found.header : await headerOfSheet(prisma, id));
  },
});

/** Imports of old did not keep their header; the dropped file they came from may have. */
async function headerOfSheet(prisma: Db['prisma'], importId: string): Promise<readonly string[]> {
  const sheet = await prisma.uploadSheet.findFirst({ where: { importId }, select: { header: true } });
  return sheet?.header ?? [];
}

async function* linesOf(
  prisma: Db['prisma'],
  importId: string,
  header: readonly string[],
): AsyncGenerator<string, void, void> {
  yield rejectsHeader(header);
  for (let after = 0; ; ) {
    const rejects = await prisma.importReject.findMany({
      where: { importId, line: { gt: after } },
      orderBy: { line: 'asc' },
      take: atOnce,
    });
    yield rejects.map(rejectLine).join('');
    const last = rejects.at(-1);
    if (last === undefined || rejects.length < atOnce) return;
    after = last.line;
  }
}
