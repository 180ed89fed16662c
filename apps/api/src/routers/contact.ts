import { erasePerson, exportPerson, recordConsent } from '@sleutel/services/consent';
import {
  addContact,
  connectContact,
  contactMap,
  getContact,
  leaveAccount,
  placeContacts,
  removeFromAccount,
  searchContacts,
  touchContact,
  undoContact,
  updateContact,
} from '@sleutel/services/contact';
import { mutation, query, router } from '../trpc.ts';

export const contactRouter = router({
  map: query(contactMap),
  get: query(getContact),
  search: query(searchContacts),
  add: mutation(addContact),
  update: mutation(updateContact),
  removeFromAccount: mutation(removeFromAccount),
  leave: mutation(leaveAccount),
  connect: mutation(connectContact),
  place: mutation(placeContacts),
  touch: mutation(touchContact),
  undo: mutation(undoContact),
  recordConsent: mutation(recordConsent),
  erase: mutation(erasePerson),
  // It leaves its mark in the audit, so nothing fetches it ahead or again by itself.
  exportPerson: mutation(exportPerson),
});
