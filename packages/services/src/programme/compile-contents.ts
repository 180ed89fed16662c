import type { Prisma } from '@sleutel/db';
import { emailSteps } from '@sleutel/domain/sequence';
import { Language, TemplateContent } from '@sleutel/domain/template';
import type { SendingCompany } from '../company/index.ts';
import { type MailCompiler, mailCompiler } from './mail-compiler.ts';
import { currentSequence, designOf, type ProgrammeRecord, type SequenceRecord } from './record.ts';
import { addTemplate } from './store.ts';

interface Of {
  readonly sequence?: SequenceRecord;
  readonly fixed?: ReadonlySet<string>;
}

type TemplateRow = ProgrammeRecord['templates'][number];

/**
 * Compiles the contents that are sent, once for each version and language. A row that was compiled with another brand,
 * layout or tags stays as it is and gets a successor. Contents that no step of the sequence sends stay as they are, and so
 * do those that are `fixed`, because people get them already.
 */
export async function compileContents(
  tx: Prisma.TransactionClient,
  record: ProgrammeRecord,
  company: SendingCompany,
  at: Date,
  { sequence = currentSequence(record), fixed = new Set() }: Of = {},
): Promise<void> {
  const design = designOf(record, sequence);
  const compile = mailCompiler(design, company);
  const used = new Set(emailSteps(design.sequence).map((step) => step.content));
  for (const row of record.templates) {
    if (used.has(row.key) && !fixed.has(row.key)) await compileRow(tx, row, compile, at);
  }
}

async function compileRow(
  tx: Prisma.TransactionClient,
  row: TemplateRow,
  compile: MailCompiler,
  at: Date,
): Promise<void> {
  const content = TemplateContent.parse(row.content);
  const language = Language.parse(row.language);
  const { subject, html, text, hash } = compile(content, language);
  if (row.hash === hash) return;
  if (row.hash === null) {
    await tx.template.update({ where: { id: row.id }, data: { subject, html, text, hash } });
    return;
  }
  await addTemplate(tx, {
    programmeId: row.programmeId,
    key: row.key,
    language,
    content,
    by: row.createdById,
    at,
    compiled: { subject, html, text, hash },
  });
}
