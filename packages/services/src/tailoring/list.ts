import { stateOf, type TailoringState } from '@sleutel/domain/programme';
import { type Block, commonPart, type Language, type Slot } from '@sleutel/domain/template';
import { z } from 'zod';
import { defineVerb, type ServiceDeps } from '../core/index.ts';
import { designOf, loadProgramme } from '../programme/record.ts';
import { loadTailorings } from '../programme/tailorings.ts';

/** What one account reads in one place of one e-mail, beside what all others read. */
export interface TailoringView {
  readonly id: string;
  readonly version: number;
  readonly account: { readonly id: string; readonly name: string };
  readonly key: string;
  readonly language: Language;
  readonly slot: Slot;
  readonly blocks: readonly Block[];
  /** The common part as it is now, and as it was when this was last written or confirmed. */
  readonly common: readonly Block[];
  readonly base: readonly Block[];
  readonly state: TailoringState;
  /** ISO 8601. */
  readonly updatedAt: string;
}

/** The tailoring of a programme, or of one of its e-mails, account by account. */
export const listTailorings = defineVerb({
  name: 'tailoring.list',
  input: z.object({ programmeId: z.uuid(), key: z.string().optional() }),
  run: (ctx, { programmeId, key }): Promise<TailoringView[]> => viewTailorings(ctx, programmeId, key),
});

export async function viewTailorings(
  { db: { prisma } }: Pick<ServiceDeps, 'db'>,
  programmeId: string,
  key: string | undefined,
): Promise<TailoringView[]> {
  const { contents } = designOf(await loadProgramme(prisma, programmeId));
  const rows = await loadTailorings(prisma, programmeId, key === undefined ? {} : { key });
  return rows.map((row) => {
    const common = contents[row.key]?.[row.language];
    return {
      id: row.id,
      version: row.version,
      account: { id: row.accountId, name: row.accountName },
      key: row.key,
      language: row.language,
      slot: row.slot,
      blocks: row.blocks,
      common: common ? commonPart(common, row.slot) : [],
      base: row.base,
      state: common ? stateOf(row, common) : 'gone',
      updatedAt: row.updatedAt.toISOString(),
    };
  });
}
