import type { PlanDocument } from './document.ts';

export interface Replacement {
  readonly from: string;
  readonly to: string;
  /** Steps that are done stay with whoever did them. */
  readonly done: ReadonlySet<string>;
}

/** A plan in which somebody takes another's place: in the group, with the risks and with the steps that are open. */
export function replacePerson(document: PlanDocument, { from, to, done }: Replacement): PlanDocument {
  const successor = (ownerId: string | null) => (ownerId === from ? to : ownerId);
  const already = document.group.some(({ userId }) => userId === to);
  return {
    ...document,
    group: document.group
      .filter(({ userId }) => !(already && userId === from))
      .map((member) => (member.userId === from ? { ...member, userId: to } : member)),
    risks: document.risks.map((risk) => ({ ...risk, ownerId: successor(risk.ownerId) })),
    nextSteps: document.nextSteps.map((step) =>
      done.has(step.id) ? step : { ...step, ownerId: successor(step.ownerId) },
    ),
  };
}
