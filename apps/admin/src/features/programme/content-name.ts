import type { ProgrammeDesign } from '@sleutel/domain/programme';
import { emailSteps } from '@sleutel/domain/sequence';

/** An e-mail has no name but that of the step that sends it; one that no step sends has its key. */
export function contentName({ sequence }: Pick<ProgrammeDesign, 'sequence'>, key: string): string {
  const step = emailSteps(sequence).find(({ content }) => content === key);
  return step?.name?.trim() || key;
}
