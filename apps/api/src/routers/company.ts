import { getCompany, updateCompany } from '@sleutel/services/company';
import { mutation, query, router } from '../trpc.ts';

export const companyRouter = router({
  get: query(getCompany),
  update: mutation(updateCompany),
});
