export { isHalfLoaded } from './half-loaded.ts';
export { type DemoSignIn, type LoadedDemonstration, loadDemonstration } from './load.ts';
