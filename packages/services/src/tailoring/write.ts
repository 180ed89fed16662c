import { newId, type Prisma } from '@sleutel/db';
import { Block, commonPart, Language, Slot } from '@sleutel/domain/template';
import { z } from 'zod';
import { audit, defineVerb, notFound, ServiceError } from '../core/index.ts';
import { noteEdit } from '../programme/note-edit.ts';
import { designOf, lockProgramme } from '../programme/record.ts';
import { type TailoringView, viewTailorings } from './list.ts';

const Input = z.object({
  programmeId: z.uuid(),
  accountId: z.uuid(),
  key: z.string(),
  language: Language,
  slot: Slot,
  blocks: z.array(Block).min(1).max(20),
  /** The version the change was made on; null where there was none. */
  version: z.int().nullable(),
});
type Input = z.output<typeof Input>;

/**
 * Writes what one account reads in one place of one e-mail. Writing it again, changed or not, confirms it against the
 * common part as it is now. The programme becomes a draft again: what an account reads is approved like all else.
 */
export const writeTailoring = defineVerb({
  name: 'tailoring.write',
  input: Input,
  run: async (ctx, input): Promise<TailoringView[]> => {
    const at = ctx.now();
    const { programmeId, accountId, key, language, slot } = input;
    await ctx.db.prisma.$transaction(async (tx) => {
      const record = await lockProgramme(tx, programmeId);
      const content = designOf(record).contents[key]?.[language];
      if (!content) throw notFound('content', `${key} (${language})`);
      const base = commonPart(content, slot);
      if (base.length === 0) {
        throw new ServiceError('refused', 'slot-gone', 'The e-mail has no such part to put other words for.');
      }
      await store(tx, input, base, { by: ctx.actor.id, at });
      await noteEdit(tx, record, ctx.actor.id, at);
      await audit(tx, ctx, 'tailoring.write', 'programme', programmeId, { accountId, key, language, slot });
    });
    return viewTailorings(ctx, programmeId, key);
  },
});

async function store(
  tx: Prisma.TransactionClient,
  { programmeId, accountId, key, language, slot, blocks, version }: Input,
  base: Prisma.InputJsonValue,
  { by, at }: { readonly by: string; readonly at: Date },
): Promise<void> {
  const place = { programmeId, accountId, key, language, slot };
  const row = await tx.tailoring.findUnique({ where: { programmeId_accountId_key_language_slot: place } });
  if ((row?.version ?? null) !== version) {
    throw new ServiceError('conflict', 'tailoring-changed', 'Somebody else changed these words meanwhile.');
  }
  const data = { blocks, base, updatedById: by, updatedAt: at };
  if (row) {
    await tx.tailoring.update({ where: { id: row.id }, data: { ...data, version: { increment: 1 } } });
    return;
  }
  const account = await tx.account.findUnique({ where: { id: accountId }, select: { id: true } });
  if (!account) throw notFound('account', accountId);
  await tx.tailoring.create({ data: { ...place, ...data, id: newId(at) } });
}
