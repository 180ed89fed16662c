import {
  getSegment,
  listSegments,
  previewSegment,
  removeSegment,
  saveSegment,
  segmentValues,
  updateSegment,
} from '@sleutel/services/segment';
import { mutation, query, router } from '../trpc.ts';

export const segmentRouter = router({
  list: query(listSegments),
  get: query(getSegment),
  preview: query(previewSegment),
  values: query(segmentValues),
  save: mutation(saveSegment),
  update: mutation(updateSegment),
  remove: mutation(removeSegment),
});
