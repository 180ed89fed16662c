import type { Playbook } from './playbook.ts';
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
export const PLAYBOOKS: readonly Playbook[] = [winBack];
