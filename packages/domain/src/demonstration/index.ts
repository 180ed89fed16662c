export { type DemonstrationOptions, generateDemonstration } from './generate.ts';
export { planTexts } from './plan-texts.ts';
export type {
  DemoAccount,
  DemoContact,
  DemoDossier,
  Demonstration,
  DemoOrder,
  DemoStanding,
} from './types.ts';
