import type { Prisma } from '@sleutel/db';
import type { ProgrammeDesign } from '@sleutel/domain/programme';
import { assertSegment } from './segment-there.ts';
import { programmeColumns, storeParts } from './store.ts';

interface NewProgramme {
  readonly id: string;
  readonly playbook: string | null;
  readonly design: ProgrammeDesign;
  readonly by: string;
  readonly at: Date;
}

/** Writes a programme that is a draft, its first author among those who may not approve it. */
export async function createProgramme(
  tx: Prisma.TransactionClient,
  { id, playbook, design, by, at }: NewProgramme,
): Promise<void> {
  await assertSegment(tx, design);
  await tx.programme.create({
    data: {
      ...programmeColumns(design),
      id,
      playbook,
      createdById: by,
      createdAt: at,
      updatedAt: at,
      authors: { create: { userId: by, lastEditAt: at } },
    },
  });
  await storeParts(tx, id, design, by, at);
}
