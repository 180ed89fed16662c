export { type AlongWith, handOver } from './hand-over.ts';
export { type OpenWork, openWork } from './open-work.ts';
export { takeBackWork } from './take-back.ts';
