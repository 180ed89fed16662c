import { emailSteps, type Landing, Sequence } from '@sleutel/domain/sequence';
import { z } from 'zod';
import { defineVerb } from '../../core/index.ts';
import { currentSequence, loadProgramme, type ProgrammeRecord } from '../record.ts';
import { type Migrating, planMigration } from './plan.ts';
import { standingsBefore } from './standing.ts';

/** Where people go whose step is gone, by its key; null has them leave. */
export const Answers = z.record(z.string(), z.string().nullable()).default({});

/** Those who stand at one step of one version, and where they go. */
export interface MigrationRow {
  readonly from: { readonly number: number; readonly stepKey: string; readonly name: string };
  readonly landing: Landing;
  readonly people: number;
}

export interface MigrationPreview {
  /** The version they come to. */
  readonly to: { readonly id: string; readonly number: number };
  readonly people: number;
  readonly rows: readonly MigrationRow[];
  /** E-mails of the new version that some of them got already: they do not get them again. */
  readonly notAgain: readonly { readonly stepKey: string; readonly people: number }[];
}

/** What migrating everybody under way to the newest approved version would do; nothing is changed. */
export const previewMigration = defineVerb({
  name: 'programme.previewMigration',
  input: z.object({ id: z.uuid(), answers: Answers }),
  run: async ({ db }, { id, answers }): Promise<MigrationPreview> => {
    const record = await loadProgramme(db.prisma, id);
    const target = currentSequence(record);
    const standings = await standingsBefore(db.pool, id, target.id);
    const plan = planMigration(record, target, standings, answers);
    return {
      to: { id: target.id, number: target.number },
      people: plan.length,
      rows: rowsOf(record, plan),
      notAgain: notAgain(Sequence.parse(target.steps), plan),
    };
  },
});

function rowsOf({ sequences }: ProgrammeRecord, plan: readonly Migrating[]): MigrationRow[] {
  const rows = new Map<string, MigrationRow>();
  for (const { standing, landing } of plan) {
    const { sequenceVersionId, stepKey } = standing;
    const place = `${sequenceVersionId} ${stepKey}`;
    const known = rows.get(place);
    const version = sequences.find(({ id }) => id === sequenceVersionId);
    const step = Sequence.parse(version?.steps).steps.find(({ key }) => key === stepKey);
    const from = { number: version?.number ?? 0, stepKey, name: step?.name ?? stepKey };
    rows.set(place, { from, landing, people: (known?.people ?? 0) + 1 });
  }
  return [...rows.values()].sort((a, b) => b.people - a.people || (a.from.stepKey < b.from.stepKey ? -1 : 1));
}

function notAgain(to: Sequence, plan: readonly Migrating[]): MigrationPreview['notAgain'] {
  const staying = plan.filter(({ landing }) => landing.kind !== 'leaves');
  return emailSteps(to).flatMap(({ key }) => {
    const people = staying.filter(({ standing }) => standing.sent.includes(key)).length;
    return people === 0 ? [] : { stepKey: key, people };
  });
}
