import type { PlanDocument } from './document.ts';
import { same } from './same.ts';
import { diffText, type TextPart } from './text-diff.ts';

/** One field of an item: what it said and what it says. Values as the document has them. */
export interface FieldChange {
  readonly field: string;
  readonly from: string | number | null;
  readonly to: string | number | null;
  /** For running text: sentence by sentence. */
  readonly parts?: readonly TextPart[];
}

export type ListSection = 'goals' | 'targetBuyers' | 'group' | 'risks' | 'nextSteps';

/**
 * What is different between two versions of a plan: an item of a list came, went or says something else, it stands
 * in another place, or a section that is one value changed.
 */
export type PlanDifference =
  | {
      readonly section: ListSection;
      readonly kind: 'added' | 'removed';
      /** How the item is called: its text, or the person's id. */
      readonly name: string;
    }
  | {
      readonly section: ListSection;
      readonly kind: 'changed';
      readonly name: string;
      readonly fields: readonly FieldChange[];
    }
  | { readonly section: ListSection; readonly kind: 'reordered' }
  | { readonly section: 'valueProposition'; readonly kind: 'text'; readonly parts: readonly TextPart[] }
  | {
      readonly section: 'budget' | 'reviewEveryDays' | 'beside';
      readonly kind: 'value';
      readonly fields: readonly FieldChange[];
    };

/** What changed from one version to another, section by section; nothing where they say the same. */
export function diffPlans(before: PlanDocument, after: PlanDocument): PlanDifference[] {
  return [
    ...diffList(
      'goals',
      before.goals,
      after.goals,
      (goal) => goal.id,
      (goal) => goal.text,
    ),
    ...diffProposition(before.valueProposition, after.valueProposition),
    ...diffList('targetBuyers', before.targetBuyers, after.targetBuyers, contactOf, contactOf),
    ...diffList('group', before.group, after.group, userOf, userOf),
    ...diffValue('budget', before.budget ?? {}, after.budget ?? {}),
    ...diffList(
      'risks',
      before.risks,
      after.risks,
      (risk) => risk.id,
      (risk) => risk.text,
    ),
    ...diffList(
      'nextSteps',
      before.nextSteps,
      after.nextSteps,
      (step) => step.id,
      (step) => step.text,
    ),
    ...diffValue('reviewEveryDays', { days: before.reviewEveryDays }, { days: after.reviewEveryDays }),
    ...diffValue('beside', { beside: before.beside }, { beside: after.beside }),
  ];
}

const contactOf = ({ contactId }: { readonly contactId: string }) => contactId;
const userOf = ({ userId }: { readonly userId: string }) => userId;

/** Texts of several sentences, which are compared by sentence. */
const running = new Set(['aim', 'counterMeasure']);

function diffList<T extends object>(
  section: ListSection,
  before: readonly T[],
  after: readonly T[],
  keyOf: (item: T) => string,
  nameOf: (item: T) => string,
): PlanDifference[] {
  const earlier = new Map(before.map((item) => [keyOf(item), item]));
  const later = new Map(after.map((item) => [keyOf(item), item]));
  const removed = before.filter((item) => !later.has(keyOf(item)));
  const differences = after.flatMap((item): PlanDifference[] => {
    const old = earlier.get(keyOf(item));
    if (!old) return [{ section, kind: 'added', name: nameOf(item) }];
    const fields = diffFields(old, item);
    return fields.length === 0 ? [] : [{ section, kind: 'changed', name: nameOf(item), fields }];
  });
  const kept = (list: readonly T[], other: ReadonlyMap<string, T>) =>
    list.map(keyOf).filter((key) => other.has(key));
  if (!same(kept(before, later), kept(after, earlier))) differences.push({ section, kind: 'reordered' });
  return [
    ...differences,
    ...removed.map((item) => ({ section, kind: 'removed', name: nameOf(item) }) as const),
  ];
}

function diffFields(before: object, after: object): FieldChange[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((field) => {
    const from = fieldValue(before, field);
    const to = fieldValue(after, field);
    if (from === to) return [];
    const parts = running.has(field) ? { parts: diffText(String(from ?? ''), String(to ?? '')) } : {};
    return [{ field, from, to, ...parts }];
  });
}

function fieldValue(item: object, field: string): string | number | null {
  const value: unknown = Reflect.get(item, field);
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}

function diffProposition(before: string, after: string): PlanDifference[] {
  if (before === after) return [];
  return [{ section: 'valueProposition', kind: 'text', parts: diffText(before, after) }];
}

function diffValue(
  section: 'budget' | 'reviewEveryDays' | 'beside',
  before: object,
  after: object,
): PlanDifference[] {
  const fields = diffFields(before, after);
  return fields.length === 0 ? [] : [{ section, kind: 'value', fields }];
}
