export { listViews } from './list.ts';
export type { SavedViewItem } from './record.ts';
export { removeView } from './remove.ts';
export { saveView } from './save.ts';
export { updateView } from './update.ts';
