import { indexSteps, type Sequence, type Step, targetOf, type Way, waysOf } from '../sequence/index.ts';

/** A step that was walked through, and by which way it was left. */
export interface WayPart {
  readonly step: Step;
  readonly way: Way;
}

/** The shortest way from one step to another, the first step included and the last not; empty where there is none. */
export function wayBetween(sequence: Sequence, from: string, to: string): WayPart[] {
  const steps = indexSteps(sequence);
  const seen = new Set<string>();
  let open: { readonly at: string; readonly parts: readonly WayPart[] }[] = [{ at: from, parts: [] }];
  while (open.length > 0) {
    const further = open.flatMap(({ at, parts }) => {
      const step = steps.get(at);
      return step
        ? waysOf(step).map((way) => ({ at: targetOf(step, way) ?? '', parts: [...parts, { step, way }] }))
        : [];
    });
    const there = further.find(({ at }) => at === to);
    if (there) return there.parts;
    open = further.filter(({ at }) => !seen.has(at));
    for (const { at } of open) seen.add(at);
  }
  return [];
}
