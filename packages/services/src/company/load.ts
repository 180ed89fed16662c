import type { Prisma } from '@sleutel/db';
import { Company, Settings, unnamedCompany } from '@sleutel/domain/company';

interface CompanyReader {
  readonly prisma: Pick<Prisma.TransactionClient, 'company'>;
}

/** The company with all its settings: the one place that reads them. An installation without one has the defaults. */
export async function loadCompany({ prisma }: CompanyReader): Promise<Company> {
  const row = await prisma.company.findUnique({ where: { id: 1 } });
  if (row === null) return unnamedCompany;
  const { id: _, settings, ...rest } = row;
  return Company.parse({ ...rest, settings: Settings.parse(settings) });
}
