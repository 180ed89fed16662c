import type { Objective } from './likelihood.ts';

/** `edge`: the value keeps rising up to where the search may go. `stalled`: it ended without a maximum. */
export type MaximumState = 'converged' | 'edge' | 'stalled';

export interface Maximum {
  readonly at: Float64Array;
  readonly value: number;
  readonly state: MaximumState;
  /** The inverse curvature there, as far as it was learnt on the way; row by row. */
  readonly inverse?: Float64Array;
}

export interface MaximiseOptions {
  /** The search gives up where a coordinate leaves ± this. */
  readonly bound: number;
  /** Converged once a Newton step promises to raise the value by less than this. */
  readonly tolerance: number;
  readonly maxSteps: number;
  /** The inverse curvature to begin with, where a like function told it. */
  readonly inverse?: Float64Array;
}

/** Longest move of a coordinate in one step. */
const LONGEST_MOVE = 1.5;
/** Share of the promised rise that a step has to keep (Armijo). */
const KEPT_RISE = 1e-4;
const HALVINGS = 30;
/** Close to the maximum rises drown in rounding: there a step counts that makes the slope this much smaller. */
const NOISE = 1e-12;
const LEVELLING = 0.9;

function dot(left: Float64Array, right: Float64Array): number {
  return left.reduce((sum, value, i) => sum + value * (right[i] ?? 0), 0);
}

function largest(values: Float64Array): number {
  return values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}

/** The inverse curvature, learnt from the steps taken (BFGS: Nocedal & Wright, Numerical Optimization, 6.17). */
class Curvature {
  readonly #size: number;
  #inverse: Float64Array;
  #learnt = false;

  constructor(size: number, known?: Float64Array) {
    this.#size = size;
    this.#inverse = known ?? this.#identity(1);
    this.#learnt = known !== undefined;
  }

  get learnt(): boolean {
    return this.#learnt;
  }

  get inverse(): Float64Array {
    return this.#inverse;
  }

  #identity(scale: number): Float64Array {
    const size = this.#size;
    return Float64Array.from({ length: size * size }, (_, i) => (i % (size + 1) === 0 ? scale : 0));
  }

  forget(): void {
    this.#inverse = this.#identity(1);
    this.#learnt = false;
  }

  times(vector: Float64Array): Float64Array {
    const size = this.#size;
    return vector.map((_, row) => dot(this.#inverse.subarray(row * size, (row + 1) * size), vector));
  }

  /** `step` is the move, `fall` how much the gradient fell along it. A move along no curvature teaches nothing. */
  learn(step: Float64Array, fall: Float64Array): void {
    const curvature = dot(step, fall);
    if (curvature <= 1e-12 * Math.sqrt(dot(step, step) * dot(fall, fall))) return;
    if (!this.#learnt) this.#inverse = this.#identity(curvature / dot(fall, fall));
    this.#learnt = true;
    const seen = this.times(fall);
    const factor = (1 + dot(fall, seen) / curvature) / curvature;
    this.#inverse = this.#inverse.map((value, i) => {
      const row = Math.floor(i / this.#size);
      const column = i % this.#size;
      const [s = 0, t = 0, u = 0, v = 0] = [step[row], step[column], seen[row], seen[column]];
      return value + factor * s * t - (u * t + s * v) / curvature;
    });
  }
}

/** Climbs to a local maximum of a smooth function by BFGS with a backtracking line search. */
export function maximise(objective: Objective, start: Float64Array, options: MaximiseOptions): Maximum {
  const curvature = new Curvature(start.length, options.inverse);
  let at = start;
  let gradient = new Float64Array(start.length);
  let value = objective(at, gradient);
  if (!Number.isFinite(value)) return { at, value, state: 'stalled' };

  for (let steps = 0; steps < options.maxSteps; steps += 1) {
    if (largest(at) > options.bound) return { at, value, state: 'edge' };
    if (promise(gradient, curvature) <= options.tolerance) {
      return { at, value, state: 'converged', inverse: curvature.inverse };
    }
    const taken = climb(objective, { at, value, gradient }, curvature);
    if (!taken) {
      if (!curvature.learnt) return { at, value, state: 'stalled' };
      curvature.forget();
      continue;
    }
    const step = taken.at.map((coordinate, i) => coordinate - (at[i] ?? 0));
    const fall = taken.gradient.map((part, i) => (gradient[i] ?? 0) - part);
    curvature.learn(step, fall);
    ({ at, value, gradient } = taken);
  }
  return { at, value, state: 'stalled' };
}

interface Point {
  readonly at: Float64Array;
  readonly value: number;
  readonly gradient: Float64Array<ArrayBuffer>;
}

/** How much a Newton step would raise the value; nothing is promised before the curvature is known. */
function promise(gradient: Float64Array, curvature: Curvature): number {
  if (largest(gradient) === 0) return 0;
  return curvature.learnt ? dot(gradient, curvature.times(gradient)) / 2 : Number.POSITIVE_INFINITY;
}

/** One step uphill; undefined when none of the lengths tried rises enough. */
function climb(objective: Objective, from: Point, curvature: Curvature): Point | undefined {
  const newton = curvature.times(from.gradient);
  const direction = curvature.learnt ? newton : from.gradient;
  const rise = dot(direction, from.gradient);
  if (!(rise > 0)) return undefined;
  const noise = NOISE * Math.abs(from.value);
  let length = Math.min(1, LONGEST_MOVE / largest(direction));
  for (let tries = 0; tries < HALVINGS; tries += 1) {
    const at = from.at.map((coordinate, i) => coordinate + length * (direction[i] ?? 0));
    const gradient = new Float64Array(at.length);
    const value = objective(at, gradient);
    const rises = value >= from.value + KEPT_RISE * length * rise;
    const levels = Math.abs(dot(direction, gradient)) <= LEVELLING * rise;
    if (rises || (levels && value >= from.value - noise)) return { at, value, gradient };
    length /= 2;
  }
  return undefined;
}
