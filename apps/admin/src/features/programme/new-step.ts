import type { ProgrammeDesign } from '@sleutel/domain/programme';
import { FRESH_TASK_TITLE, freshKey, type Step } from '@sleutel/domain/sequence';

export const stepTypes = [
  'email',
  'wait',
  'branch',
  'offer',
  'task',
  'exit',
] as const satisfies Step['type'][];

/**
 * A step as it is put in: it does the usual thing until it is changed. Where it leads is decided by its place. It is
 * called by a name in the language of whoever makes it.
 */
export function newStep(type: Step['type'], design: ProgrammeDesign, name: string): Step {
  const key = freshKey(
    type,
    design.sequence.steps.map((step) => step.key),
  );
  const next = '';
  switch (type) {
    case 'email':
      return { key, name, type, content: freshKey('email', Object.keys(design.contents)), next };
    case 'wait':
      return { key, name, type, duration: 'P7D', next };
    case 'branch':
      return { key, name, type, on: 'order', yes: '', no: '' };
    case 'offer':
      return { key, name, type, offer: design.offers[0]?.key ?? 'offer', next };
    case 'task':
      return { key, name, type, title: FRESH_TASK_TITLE, assign: 'owner', dueInDays: 3, next };
    case 'exit':
      return { key, name, type, outcome: 'finished' };
  }
}
