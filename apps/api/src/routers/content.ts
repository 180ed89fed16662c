import { getContent, previewContent, sendTestContent, writeContent } from '@sleutel/services/content';
import { listTailorings, removeTailoring, writeTailoring } from '@sleutel/services/tailoring';
import { mutation, query, router } from '../trpc.ts';

export const contentRouter = router({
  get: query(getContent),
  preview: query(previewContent),
  write: mutation(writeContent),
  sendTest: mutation(sendTestContent),
});

export const tailoringRouter = router({
  list: query(listTailorings),
  write: mutation(writeTailoring),
  remove: mutation(removeTailoring),
});
