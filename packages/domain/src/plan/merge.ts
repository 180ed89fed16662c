import { type PlanChange, type PlanDocument, type PlanSection, planSections } from './document.ts';
import { same } from './same.ts';

/**
 * `merged` the document after the change, and which sections it changes; none where nothing is new ·
 * `conflict` sections that somebody else changed otherwise since the base.
 */
export type PlanMerge =
  | {
      readonly kind: 'merged';
      readonly document: PlanDocument;
      readonly sections: readonly PlanSection[];
    }
  | { readonly kind: 'conflict'; readonly sections: readonly PlanSection[] };

/**
 * Puts sections that were changed on `base` into the plan as it is now. Two people may write in different sections
 * at once; in the same one the slower is told, unless both wrote the same.
 */
export function mergePlan(base: PlanDocument, current: PlanDocument, change: PlanChange): PlanMerge {
  const touched = planSections.filter((section) => change[section] !== undefined);
  const conflicts = touched.filter(
    (section) => !same(base[section], current[section]) && !same(current[section], change[section]),
  );
  if (conflicts.length > 0) return { kind: 'conflict', sections: conflicts };
  const sections = touched.filter((section) => !same(current[section], change[section]));
  return { kind: 'merged', document: { ...current, ...defined(change) }, sections };
}

function defined(change: PlanChange): Partial<PlanDocument> {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
}
