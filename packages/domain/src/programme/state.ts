import { z } from 'zod';

export const ProgrammeState = z.enum(['draft', 'inReview', 'approved', 'live', 'paused', 'finished']);
export type ProgrammeState = z.infer<typeof ProgrammeState>;

/** What can happen to a programme. `approveLast` is the approval that makes both sides complete. */
export const ProgrammeMove = z.enum([
  'edit',
  'submit',
  'approve',
  'approveLast',
  'reject',
  'launch',
  'pause',
  'resume',
  'finish',
]);
export type ProgrammeMove = z.infer<typeof ProgrammeMove>;

/** What may happen in each state, and where it leads. What is not listed is refused. */
const MOVES: Readonly<Record<ProgrammeState, Readonly<Partial<Record<ProgrammeMove, ProgrammeState>>>>> = {
  draft: { edit: 'draft', submit: 'inReview', finish: 'finished' },
  inReview: {
    edit: 'draft',
    approve: 'inReview',
    approveLast: 'approved',
    reject: 'draft',
    finish: 'finished',
  },
  approved: { edit: 'draft', reject: 'draft', launch: 'live', finish: 'finished' },
  live: { pause: 'paused', finish: 'finished' },
  paused: { resume: 'live', finish: 'finished' },
  finished: {},
};

export type Transition =
  | { readonly kind: 'moved'; readonly to: ProgrammeState }
  | { readonly kind: 'refused'; readonly from: ProgrammeState; readonly move: ProgrammeMove };

export function transition(from: ProgrammeState, move: ProgrammeMove): Transition {
  const to = MOVES[from][move];
  return to ? { kind: 'moved', to } : { kind: 'refused', from, move };
}

/** What may happen next, for buttons. */
export function movesFrom(state: ProgrammeState): ProgrammeMove[] {
  return ProgrammeMove.options.filter((move) => MOVES[state][move] !== undefined);
}
