import { Prisma } from '@sleutel/db';
import { unnamedCompany } from '@sleutel/domain/company';

/** In what an offer `o` of a programme `p`, if it has one, counts: budget, discounts and what is spent. */
export const offerCurrency = Prisma.sql`COALESCE(
  o.currency, p.currency, (SELECT currency FROM company WHERE id = 1), ${unnamedCompany.currency})`;
