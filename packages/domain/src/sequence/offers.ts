import { nextSteps, reachableKeys } from './graph.ts';
import { indexSteps, type Sequence } from './sequence.ts';
import type { EmailStep, Step } from './step.ts';

/**
 * The e-mails before which an offer has been made on every way that leads to them: those whose content may speak of
 * the offer. Found as the largest set that holds, by striking out until nothing changes.
 */
export function emailsWithOffer(sequence: Sequence): ReadonlySet<string> {
  const steps = indexSteps(sequence);
  const reachable = reachableKeys(sequence);
  const live = sequence.steps.filter((step) => reachable.has(step.key));
  const before = (step: Step) => live.filter((each) => nextSteps(each, steps).includes(step));
  const offered = new Set(live.map((step) => step.key));
  const holds = (step: Step) =>
    step.key !== sequence.start &&
    before(step).every((each) => each.type === 'offer' || offered.has(each.key));
  for (let changed = true; changed; ) {
    const struck = live.filter((step) => offered.has(step.key) && !holds(step));
    for (const step of struck) offered.delete(step.key);
    changed = struck.length > 0;
  }
  return new Set(
    live.filter((step) => step.type === 'email' && offered.has(step.key)).map((step) => step.key),
  );
}

export function emailSteps(sequence: Sequence): EmailStep[] {
  return sequence.steps.filter((step) => step.type === 'email');
}
