import {
  checkSenderDomain,
  getCompany,
  getSender,
  previewCompany,
  updateCompany,
} from '@sleutel/services/company';
import { mutation, query, router } from '../trpc.ts';

export const companyRouter = router({
  checkDomain: query(checkSenderDomain),
  get: query(getCompany),
  preview: query(previewCompany),
  sender: query(getSender),
  update: mutation(updateCompany),
});
