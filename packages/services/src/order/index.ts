export { recomputeRollUps } from './roll-up.ts';
