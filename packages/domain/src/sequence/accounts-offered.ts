import { isChanceBranch } from './draw.ts';
import { nextSteps } from './graph.ts';
import { indexSteps, type Sequence, type StepIndex } from './sequence.ts';
import type { Step } from './step.ts';

/**
 * To how many of so many accounts an offer is made at most. Chance sends each by one way, as many as its share says to
 * within one; by what happens to them all may go either way.
 */
export function accountsOffered(sequence: Sequence, offer: string, accounts: number): number {
  const steps = indexSteps(sequence);
  const leading = leadingTo(offer, steps);
  const known = new Map<string, number>();
  const count = (key: string, of: number): number => {
    const step = steps.get(key);
    if (!step || !leading.has(key)) return 0;
    if (makes(step, offer)) return of;
    const place = `${key} ${of}`;
    const counted = known.get(place);
    if (counted !== undefined) return counted;
    // Whoever comes round to it again may by then have gone any way.
    known.set(place, of);
    const sum = onward(step, of).reduce((all, [next, some]) => all + count(next, some), 0);
    const most = Math.min(of, sum);
    known.set(place, most);
    return most;
  };
  return count(sequence.start, accounts);
}

/** Where a step leads, and how many of those who stand there go each way at most. */
function onward(step: Step, of: number): [string, number][] {
  if (step.type === 'exit') return [];
  if (step.type !== 'branch') return [[step.next, of]];
  const { yes, no } = step;
  if (!isChanceBranch(step)) {
    return [
      [yes, of],
      [no, of],
    ];
  }
  const { share } = step.on;
  return [
    [yes, shareOf(of, share)],
    [no, shareOf(of, 1 - share)],
  ];
}

/** Rounded up, but for what binary fractions add to a whole number. */
function shareOf(accounts: number, share: number): number {
  return Math.ceil(accounts * share - 1e-9);
}

function makes(step: Step, offer: string): boolean {
  return step.type === 'offer' && step.offer === offer;
}

/** The keys of the steps from which somebody can come to the offer. */
function leadingTo(offer: string, steps: StepIndex): ReadonlySet<string> {
  const all = [...steps.values()];
  const found = new Set(all.flatMap((step) => (makes(step, offer) ? step.key : [])));
  for (let before = -1; before < found.size; ) {
    before = found.size;
    for (const step of all) {
      if (nextSteps(step, steps).some(({ key }) => found.has(key))) found.add(step.key);
    }
  }
  return found;
}
