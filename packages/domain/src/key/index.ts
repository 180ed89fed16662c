export { freeKey } from './free-key.ts';
