import { nextSteps } from './graph.ts';
import { indexSteps, type Sequence } from './sequence.ts';
import type { Step } from './step.ts';

/** Where people go whose step the new sequence does not have, by the step's key; null: they leave. */
export type MigrationAnswers = Readonly<Record<string, string | null>>;

/** Where somebody who stands at a step of one sequence stands in another. */
export type Landing =
  /** At the step of the same key. */
  | { readonly kind: 'same'; readonly stepKey: string }
  /** Where a person said. */
  | { readonly kind: 'answered'; readonly stepKey: string }
  | { readonly kind: 'leaves' }
  /** A person has to say; the nearest step behind it that is still there is proposed, null where there is none. */
  | { readonly kind: 'open'; readonly proposal: string | null };

/** Steps are the same where key and type are: a wait that became an e-mail is another step. */
export function landingOf(
  stepKey: string,
  from: Sequence,
  to: Sequence,
  answers: MigrationAnswers = {},
): Landing {
  if (counterpart(indexSteps(from).get(stepKey), to)) return { kind: 'same', stepKey };
  const answer = Object.hasOwn(answers, stepKey) ? answers[stepKey] : undefined;
  if (answer === null) return { kind: 'leaves' };
  if (answer !== undefined && indexSteps(to).has(answer)) return { kind: 'answered', stepKey: answer };
  return { kind: 'open', proposal: nearestKept(stepKey, from, to) };
}

function counterpart(step: Step | undefined, to: Sequence): Step | null {
  const there = step && indexSteps(to).get(step.key);
  return there && there.type === step.type ? there : null;
}

/** Breadth first, so that the fewest steps are passed over. */
function nearestKept(stepKey: string, from: Sequence, to: Sequence): string | null {
  const steps = indexSteps(from);
  const seen = new Set<string>();
  let front = [steps.get(stepKey)].filter((step) => step !== undefined);
  while (front.length > 0) {
    for (const step of front) seen.add(step.key);
    const next = front.flatMap((step) => nextSteps(step, steps)).filter(({ key }) => !seen.has(key));
    const kept = next.find((step) => counterpart(step, to));
    if (kept) return kept.key;
    front = next;
  }
  return null;
}

/** What one sequence says other than another, by the steps' keys. */
export interface SequenceDifference {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Steps of both that say something else or lead elsewhere. */
  readonly changed: readonly string[];
  readonly startMoved: boolean;
}

export function sequenceDifference(from: Sequence, to: Sequence): SequenceDifference {
  const [before, after] = [indexSteps(from), indexSteps(to)];
  const told = (step: Step | undefined) =>
    JSON.stringify(Object.entries(step ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)));
  return {
    added: [...after.keys()].filter((key) => !before.has(key)),
    removed: [...before.keys()].filter((key) => !after.has(key)),
    changed: [...after.keys()].filter(
      (key) => before.has(key) && told(before.get(key)) !== told(after.get(key)),
    ),
    startMoved: from.start !== to.start,
  };
}

export function isSameSequence(from: Sequence, to: Sequence): boolean {
  const { added, removed, changed, startMoved } = sequenceDifference(from, to);
  return added.length + removed.length + changed.length === 0 && !startMoved;
}
