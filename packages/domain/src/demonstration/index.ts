export { type DemonstrationOptions, generateDemonstration } from './generate.ts';
export type { DemoAccount, DemoContact, DemoDossier, Demonstration, DemoOrder } from './types.ts';
