import { z } from 'zod';

/** What somebody is in an account's decisions to buy. */
export const BuyingRole = z.enum([
  'decisionMaker',
  'economicBuyer',
  'champion',
  'influencer',
  'user',
  'gatekeeper',
  'blocker',
]);
export type BuyingRole = z.infer<typeof BuyingRole>;
