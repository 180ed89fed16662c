import { z } from 'zod';
import { BuyingRole } from '../contact/index.ts';
import { MissedWindow } from '../enrolment/index.ts';
import { OfferTerms } from '../offer/index.ts';
import { Sequence, StepKey } from '../sequence/index.ts';
import { ContentByLanguage } from '../template/index.ts';
import { Audience } from './audience.ts';
import { ProgrammeSettings } from './settings.ts';

export const ProgrammeKind = z.enum(['winBack', 'nurture', 'custom']);
export type ProgrammeKind = z.infer<typeof ProgrammeKind>;

const decimal = z.string().regex(/^\d{1,14}(\.\d{1,6})?$/, 'must be a decimal, such as 5000');

/** All that people write of a programme, and so all that is approved. Times are ISO 8601 moments. */
export const ProgrammeDesign = z.strictObject({
  name: z.string().trim().min(1).max(200),
  kind: ProgrammeKind,
  audience: Audience,
  targetRoles: z.array(BuyingRole).max(7),
  sequence: Sequence,
  /** E-mails by the key an e-mail step names. */
  contents: z.record(StepKey, ContentByLanguage),
  offers: z.array(OfferTerms).max(20),
  settings: ProgrammeSettings,
  holdOutShare: z.number().min(0).max(0.5),
  /** What becomes of e-mails that fall due during a pause. */
  missedWindow: MissedWindow.default('reschedule'),
  /**
   * Where two programmes want one place under a pressure cap, the larger number goes first and the other moves; of
   * two that are the same, the one that falls due first.
   */
  priority: z.int().min(0).max(1000),
  startsAt: z.iso.datetime({ offset: true }).nullable(),
  endsAt: z.iso.datetime({ offset: true }).nullable(),
  budget: decimal.nullable(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .nullable(),
});
export type ProgrammeDesign = z.infer<typeof ProgrammeDesign>;
