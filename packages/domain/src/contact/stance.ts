import { z } from 'zod';

/** How somebody stands towards us, from for us to against us. */
export const Stance = z.enum(['champion', 'supporter', 'neutral', 'sceptic', 'blocker']);
export type Stance = z.infer<typeof Stance>;
