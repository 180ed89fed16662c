import type { Prisma } from '@sleutel/db';
import { movesFrom } from '@sleutel/domain/programme';
import { Language, TemplateContent } from '@sleutel/domain/template';
import { z } from 'zod';
import { audit, defineVerb, ServiceError } from '../core/index.ts';
import { noteEdit } from '../programme/note-edit.ts';
import { loadProgramme, lockProgramme, openRevision, type ProgrammeRecord } from '../programme/record.ts';
import { fixedContents } from '../programme/revision/parts.ts';
import { reopenRevision } from '../programme/revision/reopen.ts';
import { addTemplate } from '../programme/store.ts';
import { ContentKey, type ContentView, viewContent } from './get.ts';
import { revisionOf } from './revision.ts';

const Input = ContentKey.extend({
  language: Language,
  content: TemplateContent,
  /** The revision the change was made on, null for a first version: whoever was slower is told. */
  revision: ContentKey.shape.key.nullable(),
  /** Whether what was submitted or approved may become a draft again by it; otherwise that is refused. */
  reopen: z.boolean().default(true),
});

/** Writes one e-mail in one language. The programme becomes a draft again, and its approvals are void. */
export const writeContent = defineVerb({
  name: 'content.write',
  input: Input,
  run: async (ctx, { programmeId, key, language, content, revision, reopen }): Promise<ContentView> => {
    const at = ctx.now();
    await ctx.db.prisma.$transaction(async (tx) => {
      const record = await lockProgramme(tx, programmeId);
      await viewContent({ db: ctx.db }, record, key);
      const row = rowOf(record, key, language);
      const now = row ? revisionOf(row.content) : null;
      if (now !== revision) throw changed(row);
      if (now === revisionOf(content)) return;
      if (!reopen) refuseSubmitted(record, key);
      await noteChange(tx, record, key, ctx.actor.id, at);
      await store(tx, row, { programmeId, key, language, content, by: ctx.actor.id, at });
      await audit(tx, ctx, 'content.write', 'programme', programmeId, { key, language });
    });
    return viewContent(ctx, await loadProgramme(ctx.db.prisma, programmeId), key);
  },
});

/** What only a revision sends is a change of the revision; anything else is one of the programme. */
async function noteChange(
  tx: Prisma.TransactionClient,
  record: ProgrammeRecord,
  key: string,
  userId: string,
  at: Date,
): Promise<void> {
  const revision = revisionWith(record, key);
  if (revision === null) return noteEdit(tx, record, userId, at);
  return reopenRevision(tx, record, revision, userId, at);
}

/** The revision that alone sends an e-mail. */
function revisionWith(record: ProgrammeRecord, key: string) {
  return fixedContents(record).has(key) ? null : openRevision(record);
}

/** Somebody submitted it while another wrote, who does not know of it yet. */
function refuseSubmitted(record: ProgrammeRecord, key: string): void {
  const revision = revisionWith(record, key);
  if (revision === null && !movesFrom(record.state).includes('edit')) return;
  if ((revision ?? record).contentHash === null) return;
  const message = 'It was submitted meanwhile: a change makes it a draft again.';
  throw new ServiceError('conflict', 'programme-submitted', message);
}

type Row = ProgrammeRecord['templates'][number];

function rowOf({ templates }: ProgrammeRecord, key: string, language: Language): Row | undefined {
  return templates.find((row) => row.key === key && row.language === language);
}

function changed(row: Row | undefined): ServiceError {
  const message = 'Somebody else wrote in it meanwhile.';
  return new ServiceError('conflict', 'content-changed', message, {
    writtenAt: row?.createdAt.toISOString() ?? null,
  });
}

/** What was never compiled is nobody's record yet and is written over; a compiled version gets a successor. */
async function store(
  tx: Prisma.TransactionClient,
  row: Row | undefined,
  next: Parameters<typeof addTemplate>[1],
): Promise<void> {
  if (!row || row.hash !== null) return addTemplate(tx, next);
  const { content, by, at } = next;
  await tx.template.update({ where: { id: row.id }, data: { content, createdById: by, createdAt: at } });
}
