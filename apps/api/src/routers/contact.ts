import { erasePerson, exportPerson } from '@sleutel/services/consent';
import { mutation, router } from '../trpc.ts';

export const contactRouter = router({
  erase: mutation(erasePerson),
  // It leaves its mark in the audit, so nothing fetches it ahead or again by itself.
  exportPerson: mutation(exportPerson),
});
