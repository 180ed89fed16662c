import type { Prisma } from '@sleutel/db';
import { type ProgrammeDesign, unknownCurrencies } from '@sleutel/domain/programme';
import { ServiceError } from '../core/index.ts';
import { moveFrom, noteAuthor, voidApprovals } from './move.ts';
import { designOf, lockProgramme, type ProgrammeRecord } from './record.ts';
import { assertSegment } from './segment-there.ts';
import { programmeColumns, storeParts } from './store.ts';

interface ProgrammeChange {
  readonly id: string;
  /** The version the change was made on: whoever was slower is told instead of overwriting. */
  readonly version: number;
  readonly design: ProgrammeDesign;
  readonly by: string;
  readonly at: Date;
}

/** Puts a design in the place of another: the programme becomes a draft again, and every approval is void. */
export async function changeProgramme(
  tx: Prisma.TransactionClient,
  { id, version, design, by, at }: ProgrammeChange,
): Promise<void> {
  const record = await lockProgramme(tx, id);
  if (record.version !== version) {
    throw new ServiceError(
      'conflict',
      'programme-changed',
      'Somebody else changed the programme meanwhile.',
      { version: record.version },
    );
  }
  const state = moveFrom(record, 'edit');
  refuseUnknownCurrency(design, record);
  await assertSegment(tx, design);
  await tx.programme.update({
    where: { id },
    data: {
      ...programmeColumns(design),
      state,
      contentHash: null,
      version: { increment: 1 },
      updatedAt: at,
    },
  });
  await storeParts(tx, id, design, by, at);
  await voidApprovals(tx, id, 'edited', at);
  await noteAuthor(tx, id, by, at);
}

function refuseUnknownCurrency(design: ProgrammeDesign, record: ProgrammeRecord): void {
  const [unknown] = unknownCurrencies(design, designOf(record));
  if (!unknown) return;
  const { path, message } = unknown;
  throw new ServiceError('invalid', 'bad-input', `${['design', ...path].join('.')} ${message}.`);
}
