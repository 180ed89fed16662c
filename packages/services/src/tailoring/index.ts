export { listTailorings, type TailoringView } from './list.ts';
export { removeTailoring } from './remove.ts';
export { writeTailoring } from './write.ts';
