import { z } from 'zod';
import { defineVerb, notFound } from '../../core/index.ts';
import { designOf, loadProgramme } from '../record.ts';
import { writeProgrammeFile } from './write.ts';

const Input = z.union([z.strictObject({ id: z.uuid() }), z.strictObject({ name: z.string().min(1) })]);

/** The whole programme as one YAML file, to be kept and reviewed outside. Of several of one name it is the newest. */
export const exportProgramme = defineVerb({
  name: 'programme.export',
  input: Input,
  run: async (ctx, input) => {
    const { prisma } = ctx.db;
    const id = 'id' in input ? input.id : await newestCalled(input.name);
    const record = await loadProgramme(prisma, id);
    const design = designOf(record);
    const accounts = await prisma.account.findMany({
      where: { id: { in: design.audience.accountIds } },
      select: { id: true, name: true },
    });
    const names = new Map(accounts.map((account) => [account.id, account.name]));
    const { version, playbook } = record;
    const text = writeProgrammeFile({ id, version, playbook, design }, names);
    return { id, version, fileName: `${slug(design.name)}.yaml`, text };

    async function newestCalled(name: string): Promise<string> {
      const found = await prisma.programme.findFirst({
        where: { name },
        orderBy: { createdAt: 'desc' },
        select: { id: true },
      });
      if (!found) throw notFound('programme', name);
      return found.id;
    }
  },
});

function slug(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '') || 'programme';
}
