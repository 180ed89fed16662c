import {
  type BranchStep,
  exitsOf,
  indexSteps,
  isChanceBranch,
  reachableKeys,
  type Sequence,
  type Step,
  type StepIndex,
} from '@sleutel/domain/sequence';

/** By which way of a branch a line is come to, where chance decides by A or B; null where there is only one. */
export type OutlineWay = 'yes' | 'no' | 'a' | 'b' | null;

/** One line of a sequence told as a list. Numbers count from 1 in the order of reading. */
export type OutlineLine =
  | {
      readonly kind: 'step';
      readonly number: number;
      readonly depth: number;
      readonly way: OutlineWay;
      readonly step: Step;
    }
  /** Goes on with a step that was told before. */
  | { readonly kind: 'jump'; readonly depth: number; readonly way: OutlineWay; readonly to: number };

/**
 * Tells a sequence from its start, top to bottom: after a branch the "yes" way stands one level deeper, and the way
 * without an event goes on below it. Where chance decides, both ways stand one level deeper as far as they are apart,
 * and what they have in common goes on below them. A step is told once; what leads to it again says where to go on.
 * Steps that nobody can get to are left out.
 */
export function outlineOf(sequence: Sequence): OutlineLine[] {
  const steps = indexSteps(sequence);
  const telling = { sequence, steps, numbers: new Map<string, number>(), lines: [] };
  tell({ from: sequence.start, until: undefined, depth: 0, way: null }, telling);
  return telling.lines;
}

interface Stretch {
  readonly from: string;
  /** A step that is told elsewhere, after this. */
  readonly until: string | undefined;
  readonly depth: number;
  readonly way: OutlineWay;
}

interface Telling {
  readonly sequence: Sequence;
  readonly steps: StepIndex;
  readonly numbers: Map<string, number>;
  readonly lines: OutlineLine[];
}

function tell({ from, until, depth, way: firstWay }: Stretch, telling: Telling): void {
  let way = firstWay;
  let key: string | undefined = from;
  while (key !== undefined && key !== until) {
    const told = telling.numbers.get(key);
    const step = telling.steps.get(key);
    if (told !== undefined) telling.lines.push({ kind: 'jump', depth, way, to: told });
    if (told !== undefined || !step) return;
    const number = telling.numbers.size + 1;
    telling.numbers.set(key, number);
    telling.lines.push({ kind: 'step', number, depth, way, step });
    [key, way] = step.type === 'branch' ? tellBranch(step, until, depth, telling) : [exitsOf(step)[0], null];
  }
}

/** Tells what stands deeper behind a branch. @returns where it goes on at its own level, and by which way */
function tellBranch(
  step: BranchStep,
  until: string | undefined,
  depth: number,
  telling: Telling,
): [string | undefined, OutlineWay] {
  const deeper = { depth: depth + 1, until };
  const [one, other] = isChanceBranch(step) ? (['a', 'b'] as const) : (['yes', 'no'] as const);
  const meeting = isChanceBranch(step) ? meetingOf(step, telling) : undefined;
  tell({ ...deeper, from: step.yes, way: one, until: meeting ?? until }, telling);
  if (meeting === undefined) return [step.no, other];
  tell({ ...deeper, from: step.no, way: other, until: meeting }, telling);
  return [meeting, null];
}

/** Where both ways come together again, after a step of their own each; undefined where they do not. */
function meetingOf({ yes, no }: BranchStep, { sequence, steps }: Telling): string | undefined {
  const after = reachableKeys({ ...sequence, start: no });
  const seen = new Set<string>();
  let key: string | undefined = yes;
  while (key !== undefined && !after.has(key) && !seen.has(key)) {
    seen.add(key);
    const step: Step | undefined = steps.get(key);
    key = step && exitsOf(step).at(-1);
  }
  return key === undefined || key === yes || key === no || seen.has(key) ? undefined : key;
}
