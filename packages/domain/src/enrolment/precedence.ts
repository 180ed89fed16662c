import { indexSteps, type Sequence, type StepIndex } from '../sequence/index.ts';
import { earliestUnderCap } from './cap.ts';
import type { CapOn, CapScope } from './caps.ts';

/** An e-mail of a programme with more priority that is soon due to the same person or account. */
export interface Rival {
  readonly programme: string;
  readonly dueAt: Date;
  /** The caps it would count under together with the one in question. */
  readonly shares: readonly CapScope[];
}

export interface Displaced {
  readonly rival: Rival;
  readonly scope: CapScope;
}

/**
 * The first rival that would have to wait if one more message left now: there is one place under a cap, and two want
 * it. Null where there is room for all of them, whenever each is due.
 */
export function displacedBy(caps: readonly CapOn[], rivals: readonly Rival[], now: Date): Displaced | null {
  for (const { scope, cap, sentAt } of caps) {
    const without = [...sentAt];
    const withOne = [...sentAt, now];
    for (const rival of inTurn(rivals, scope, now)) {
      const at = rival.dueAt < now ? now : rival.dueAt;
      const free = earliestUnderCap(without, cap, at);
      const pushed = earliestUnderCap(withOne, cap, at);
      if (pushed > free) return { rival, scope };
      without.push(free);
      withOne.push(pushed);
    }
  }
  return null;
}

function inTurn(rivals: readonly Rival[], scope: CapScope, now: Date): Rival[] {
  return rivals
    .filter(({ shares }) => shares.includes(scope))
    .sort((a, b) => Math.max(a.dueAt.getTime(), now.getTime()) - Math.max(b.dueAt.getTime(), now.getTime()));
}

/**
 * Whether what comes next may be an e-mail, once the step that an enrolment rests in is over. A branch counts where
 * either of its ways leads there.
 */
export function mailMayFollow(sequence: Sequence, stepKey: string): boolean {
  const steps = indexSteps(sequence);
  const here = steps.get(stepKey);
  return here?.type === 'wait'
    ? leadsToMail(here.next, steps, new Set())
    : leadsToMail(stepKey, steps, new Set());
}

function leadsToMail(key: string, steps: StepIndex, seen: Set<string>): boolean {
  const step = steps.get(key);
  if (!step || seen.has(key)) return false;
  seen.add(key);
  switch (step.type) {
    case 'email':
      return true;
    case 'wait':
    case 'exit':
      return false;
    case 'branch':
      return leadsToMail(step.yes, steps, seen) || leadsToMail(step.no, steps, seen);
    default:
      return leadsToMail(step.next, steps, seen);
  }
}
