import type { ProgrammeDesign, ProgrammeProblem } from '@sleutel/domain/programme';
import { Sequence, type SequenceDifference, sequenceDifference } from '@sleutel/domain/sequence';
import type { ServiceDeps } from '../../core/index.ts';
import { type ApprovalView, approvalViews } from '../approval-view.ts';
import { currentSequence, designOf, openRevision, type ProgrammeRecord } from '../record.ts';
import { fixedContents } from './parts.ts';
import { revisionProblems } from './problems.ts';

/** The next version of the steps of a programme that runs, until both sides have approved it. */
export interface RevisionView {
  readonly id: string;
  readonly number: number;
  /** Goes up with every change; an update names the one it was made on. */
  readonly edition: number;
  readonly state: 'draft' | 'inReview';
  readonly contentHash: string | null;
  /** The programme as it would be with these steps. */
  readonly design: ProgrammeDesign;
  /** From what runs. */
  readonly difference: SequenceDifference;
  /** E-mails that people get already: of them nothing is changed here. */
  readonly fixedContents: readonly string[];
  readonly approvals: readonly ApprovalView[];
  readonly problems: readonly ProgrammeProblem[];
}

export async function viewRevision(
  deps: Pick<ServiceDeps, 'db' | 'now' | 'publicUrl'>,
  record: ProgrammeRecord,
): Promise<RevisionView | null> {
  const revision = openRevision(record);
  if (!revision) return null;
  const { id, number, edition, contentHash } = revision;
  const design = designOf(record, revision);
  return {
    id,
    number,
    edition,
    state: contentHash === null ? 'draft' : 'inReview',
    contentHash,
    design,
    difference: sequenceDifference(Sequence.parse(currentSequence(record).steps), design.sequence),
    fixedContents: [...fixedContents(record)],
    approvals: approvalViews(record.approvals, contentHash).filter(({ standing }) => standing),
    problems: await revisionProblems(deps, record, revision),
  };
}
