import { exitsOf, indexSteps, type Sequence, type Step, type StepIndex } from '@sleutel/domain/sequence';

/** By which way of a branch a line is come to; null where there is only one. */
export type OutlineWay = 'yes' | 'no' | null;

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
 * without an event goes on below it. A step is told once; what leads to it again says where to go on. Steps that
 * nobody can get to are left out.
 */
export function outlineOf(sequence: Sequence): OutlineLine[] {
  const steps = indexSteps(sequence);
  const numbers = new Map<string, number>();
  const lines: OutlineLine[] = [];
  tell(sequence.start, 0, null, { steps, numbers, lines });
  return lines;
}

interface Telling {
  readonly steps: StepIndex;
  readonly numbers: Map<string, number>;
  readonly lines: OutlineLine[];
}

function tell(from: string, depth: number, firstWay: OutlineWay, telling: Telling): void {
  let way = firstWay;
  let key: string | undefined = from;
  while (key !== undefined) {
    const told = telling.numbers.get(key);
    const step = telling.steps.get(key);
    if (told !== undefined) telling.lines.push({ kind: 'jump', depth, way, to: told });
    if (told !== undefined || !step) return;
    const number = telling.numbers.size + 1;
    telling.numbers.set(key, number);
    telling.lines.push({ kind: 'step', number, depth, way, step });
    if (step.type === 'branch') tell(step.yes, depth + 1, 'yes', telling);
    way = step.type === 'branch' ? 'no' : null;
    key = step.type === 'branch' ? step.no : exitsOf(step)[0];
  }
}
