import { listViews, removeView, saveView, updateView } from '@sleutel/services/saved-view';
import { mutation, query, router } from '../trpc.ts';

export const savedViewRouter = router({
  list: query(listViews),
  save: mutation(saveView),
  update: mutation(updateView),
  remove: mutation(removeView),
});
