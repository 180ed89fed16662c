import type { Prisma } from '@sleutel/db';
import { Block, Language, type Slot, type Tailored } from '@sleutel/domain/template';
import { z } from 'zod';

type Reader = Pick<Prisma.TransactionClient, 'tailoring'>;

/** What one account reads in one slot of one e-mail, and what it hides. */
export interface TailoringRow {
  readonly id: string;
  readonly accountId: string;
  readonly accountName: string;
  readonly key: string;
  readonly language: Language;
  readonly slot: Slot;
  readonly blocks: readonly Block[];
  /** The common part when this was last written or confirmed. */
  readonly base: readonly Block[];
  readonly version: number;
  readonly updatedById: string | null;
  readonly updatedAt: Date;
}

/** All tailoring of one e-mail for one account. */
export interface TailoredMail {
  readonly accountId: string;
  readonly accountName: string;
  readonly key: string;
  readonly language: Language;
  readonly tailored: Tailored;
  readonly by: string | null;
}

const Blocks = z.array(Block);

/** The tailoring of a programme, or of some of it, in the order of accounts and e-mails. */
export async function loadTailorings(
  db: Reader,
  programmeId: string,
  where: Pick<Prisma.TailoringWhereInput, 'key' | 'accountId'> = {},
): Promise<TailoringRow[]> {
  const rows = await db.tailoring.findMany({
    where: { ...where, programmeId },
    include: { account: { select: { name: true } } },
    orderBy: [
      { account: { name: 'asc' } },
      { accountId: 'asc' },
      { key: 'asc' },
      { language: 'asc' },
      { slot: 'asc' },
    ],
  });
  return rows.map(({ account, blocks, base, language, ...row }) => ({
    ...row,
    accountName: account.name,
    language: Language.parse(language),
    blocks: Blocks.parse(blocks),
    base: Blocks.parse(base),
  }));
}

/** Puts the slots of each account's e-mail together. */
export function tailoredMails(rows: readonly TailoringRow[]): TailoredMail[] {
  const mails = new Map<string, TailoredMail>();
  for (const { accountId, accountName, key, language, slot, blocks, updatedById } of rows) {
    const name = `${accountId} ${key} ${language}`;
    const tailored = { ...mails.get(name)?.tailored, [slot]: blocks };
    mails.set(name, { accountId, accountName, key, language, tailored, by: updatedById });
  }
  return [...mails.values()];
}
