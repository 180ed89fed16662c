import { type Company, CompanyUpdate, unnamedCompany } from '@sleutel/domain/company';
import { audit, defineVerb } from '../core/index.ts';
import { loadCompany } from './load.ts';

/** Changes what is named and leaves the rest; the settings part by part. */
export const updateCompany = defineVerb({
  name: 'company.update',
  input: CompanyUpdate,
  run: (ctx, input): Promise<Company> =>
    ctx.db.prisma.$transaction(async (tx) => {
      await tx.company.createMany({ data: [{ ...unnamedCompany, id: 1 }], skipDuplicates: true });
      await tx.$queryRaw`SELECT 1 FROM company WHERE id = 1 FOR UPDATE`;
      const before = await loadCompany({ prisma: tx });
      const after = { ...before, ...input, settings: { ...before.settings, ...input.settings } };
      await tx.company.update({ where: { id: 1 }, data: after });
      await audit(tx, ctx, 'company.update', 'company', '1', { fields: Object.keys(input) });
      return after;
    }),
});
