import {
  discardUpload,
  getImport,
  getUpload,
  landSheet,
  listImports,
  listRejects,
  listUploads,
  readSheet,
  trySheet,
  undoImport,
} from '@sleutel/services/import';
import { mutation, query, router } from '../trpc.ts';

export const importRouter = router({
  list: query(listImports),
  get: query(getImport),
  rejects: query(listRejects),
  undo: mutation(undoImport),
  uploads: query(listUploads),
  upload: query(getUpload),
  read: mutation(readSheet),
  try: mutation(trySheet),
  land: mutation(landSheet),
  discard: mutation(discardUpload),
});
