import type { Prisma } from '@sleutel/db';
import type { ProgrammeDesign } from '@sleutel/domain/programme';
import { emailSteps } from '@sleutel/domain/sequence';
import { tailor } from '@sleutel/domain/template';
import type { SendingCompany } from '../company/index.ts';
import { type MailCompiler, mailCompiler } from './mail-compiler.ts';
import { designOf, type ProgrammeRecord } from './record.ts';
import { addTemplate } from './store.ts';
import { loadTailorings, type TailoredMail, tailoredMails } from './tailorings.ts';

type Tx = Prisma.TransactionClient;

/**
 * Compiles what single accounts read instead of the common e-mails, once for each account, e-mail and language, from
 * the common content as it is now. What nobody reads any more is no longer current.
 */
export async function compileTailored(
  tx: Tx,
  record: ProgrammeRecord,
  company: SendingCompany,
  at: Date,
): Promise<void> {
  const old = await tx.template.findMany({
    where: { programmeId: record.id, accountId: { not: null }, current: true },
    select: { id: true, accountId: true, key: true, language: true, hash: true },
  });
  const design = designOf(record);
  const compile = mailCompiler(design, company);
  const kept = new Set<string>();
  for (const mail of await sentMails(tx, record.id, design)) {
    const compiled = compileMail(design, mail, compile);
    if (!compiled) continue;
    const same = old.find((row) => isOf(row, mail) && row.hash === compiled.hash);
    if (same) kept.add(same.id);
    else await addTemplate(tx, { ...compiled.row, programmeId: record.id, at });
  }
  const gone = old.filter(({ id }) => !kept.has(id)).map(({ id }) => id);
  await tx.template.updateMany({ where: { id: { in: gone } }, data: { current: false } });
}

async function sentMails(tx: Tx, programmeId: string, design: ProgrammeDesign): Promise<TailoredMail[]> {
  const sent = new Set(emailSteps(design.sequence).map((step) => step.content));
  const mails = tailoredMails(await loadTailorings(tx, programmeId));
  return mails.filter(({ key }) => sent.has(key));
}

function isOf(row: { accountId: string | null; key: string; language: string }, mail: TailoredMail): boolean {
  return row.accountId === mail.accountId && row.key === mail.key && row.language === mail.language;
}

function compileMail(
  design: ProgrammeDesign,
  { accountId, key, language, tailored, by }: TailoredMail,
  compile: MailCompiler,
) {
  const common = design.contents[key]?.[language];
  if (!common) return null;
  const { content } = tailor(common, tailored);
  const { subject, html, text, hash } = compile(content, language);
  const compiled = { subject, html, text, hash };
  return { hash, row: { accountId, key, language, content, by, compiled } };
}
