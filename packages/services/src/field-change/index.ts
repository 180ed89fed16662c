export { type FieldChangeItem, type FieldChangeList, listFieldChanges } from './list.ts';
export { type Change, changesOf, recordChanges, type Subject } from './record.ts';
export { refuseOverwriting } from './refuse-overwriting.ts';
