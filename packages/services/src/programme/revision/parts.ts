import type { ProgrammeDesign } from '@sleutel/domain/programme';
import { emailSteps, Sequence } from '@sleutel/domain/sequence';
import { ServiceError } from '../../core/index.ts';
import { designOf, openRevision, type ProgrammeRecord, type SequenceRecord } from '../record.ts';

/** The e-mails that an approved version sends: people get them, so they are never changed, only followed by others. */
export function fixedContents({ sequences }: ProgrammeRecord): ReadonlySet<string> {
  const frozen = sequences.filter(({ frozenAt }) => frozenAt !== null);
  return new Set(
    frozen.flatMap(({ steps }) => emailSteps(Sequence.parse(steps)).map(({ content }) => content)),
  );
}

/** The revision that is drafted or waits for its approvals; throws where there is none. */
export function requireRevision(record: ProgrammeRecord): SequenceRecord {
  const revision = openRevision(record);
  if (revision) return revision;
  throw new ServiceError('refused', 'no-revision', 'The programme has no revision under way.');
}

/** @throws where it was changed since the edition that somebody acts on, or is another one by now. */
export function refuseChanged(revision: SequenceRecord, edition: number, id = revision.id): void {
  if (revision.edition === edition && revision.id === id) return;
  const message = 'Somebody else changed the revision meanwhile.';
  throw new ServiceError('conflict', 'programme-changed', message, { version: revision.edition });
}

/** Its revision where it sends this e-mail and no approved version does; else what runs. */
export function designWith(record: ProgrammeRecord, content: string): ProgrammeDesign {
  const revision = openRevision(record);
  const ofRevision = revision !== null && !fixedContents(record).has(content);
  return ofRevision ? designOf(record, revision) : designOf(record);
}
