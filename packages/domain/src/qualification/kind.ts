import { z } from 'zod';

/** The three P's: does it need it, can it pay, do we talk to who decides. */
export const QualificationKind = z.enum(['need', 'solvency', 'authority']);
export type QualificationKind = z.infer<typeof QualificationKind>;
