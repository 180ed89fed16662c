import { type Landing, landingOf, type MigrationAnswers, Sequence } from '@sleutel/domain/sequence';
import type { ProgrammeRecord, SequenceRecord } from '../record.ts';
import type { Standing } from './standing.ts';

/** Where one person goes. */
export interface Migrating {
  readonly standing: Standing;
  readonly landing: Landing;
}

/** Everybody, each exactly once. */
export function planMigration(
  record: ProgrammeRecord,
  target: SequenceRecord,
  standings: readonly Standing[],
  answers: MigrationAnswers,
): Migrating[] {
  const sequences = new Map(record.sequences.map(({ id, steps }) => [id, Sequence.parse(steps)]));
  const to = Sequence.parse(target.steps);
  return standings.map((standing) => {
    const from = sequences.get(standing.sequenceVersionId);
    if (!from) throw new Error(`enrolment ${standing.id} has lost its sequence`);
    return { standing, landing: landingOf(standing.stepKey, from, to, answers) };
  });
}
