import { isChanceBranch, type Step, type Way } from '@sleutel/domain/sequence';

/** By which word a way out of a step is told: where chance decides the ways are called A and B, since nothing is asked. */
export type WayWord = Way | 'a' | 'b';

export function wayWord(step: Step, way: Way): WayWord {
  if (!isChanceBranch(step) || way === 'next') return way;
  return way === 'yes' ? 'a' : 'b';
}
