import { z } from 'zod';

/** The parts of an e-mail that may be other words for one account. */
export const SLOTS = ['opening', 'proof', 'offer'] as const;
export const Slot = z.enum(SLOTS);
export type Slot = z.infer<typeof Slot>;
