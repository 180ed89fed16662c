import { afterComplaint } from './after-complaint/after-complaint.ts';
import { expertCouncil } from './expert-council/expert-council.ts';
import { imageMaker } from './image-maker/image-maker.ts';
import { irregularBuyer } from './irregular-buyer/irregular-buyer.ts';
import { lostTender } from './lost-tender/lost-tender.ts';
import { missingAuthority } from './missing-authority/missing-authority.ts';
import { missingNeed } from './missing-need/missing-need.ts';
import { missingSolvency } from './missing-solvency/missing-solvency.ts';
import type { Playbook } from './playbook.ts';
import { slippingRegular } from './slipping-regular/slipping-regular.ts';
import { winBack } from './win-back/win-back.ts';

export type {
  Playbook,
  PlaybookAudience,
  PlaybookOffer,
  PlaybookSequence,
  PlaybookStep,
} from './playbook.ts';
export { winBack };

/** The playbooks that ship, in the order they are shown. */
export const PLAYBOOKS: readonly Playbook[] = [
  winBack,
  slippingRegular,
  irregularBuyer,
  missingNeed,
  missingSolvency,
  missingAuthority,
  imageMaker,
  expertCouncil,
  afterComplaint,
  lostTender,
];
