import { z } from 'zod';
import { defineVerb } from '../../core/index.ts';
import { judgeFile } from './judge.ts';

/** As long as a programme of a hundred e-mails, and no longer. */
export const FileText = z.string().max(5_000_000);

/** What is wrong with a programme's file, line by line, without changing anything. */
export const checkProgrammeFile = defineVerb({
  name: 'programme.checkFile',
  input: z.strictObject({ text: FileText }),
  run: async (ctx, { text }) => {
    const { broken, problems, file } = await judgeFile(ctx, text);
    const here = file?.id !== undefined && (await isHere(ctx.db.prisma, file.id));
    return { broken, problems, name: file?.name ?? null, id: here ? (file?.id ?? null) : null };
  },
});

async function isHere(
  prisma: { readonly programme: { count(query: { where: { id: string } }): Promise<number> } },
  id: string,
) {
  return (await prisma.programme.count({ where: { id } })) > 0;
}
