import { movesFrom } from '@sleutel/domain/programme';
import { emailSteps, emailsWithOffer } from '@sleutel/domain/sequence';
import {
  type ContentProblem,
  checkContent,
  LANGUAGES,
  type Language,
  TemplateContent,
} from '@sleutel/domain/template';
import { z } from 'zod';
import { loadCompany } from '../company/index.ts';
import { defineVerb, notFound, type ServiceDeps } from '../core/index.ts';
import { ownFieldNamesFor } from '../message/own-field-names.ts';
import { loadProgramme, openRevision, type ProgrammeRecord } from '../programme/record.ts';
import { designWith, fixedContents } from '../programme/revision/parts.ts';
import { revisionOf } from './revision.ts';

/** An e-mail in one language, as far as it is written. */
export interface ContentVersion {
  readonly language: Language;
  /** Null while it is not written. */
  readonly content: TemplateContent | null;
  /** What a change says it was made on; null while it is not written. */
  readonly revision: string | null;
  /** ISO 8601. */
  readonly writtenAt: string | null;
  readonly writtenBy: string | null;
}

export interface ContentView {
  readonly key: string;
  /** The names of the steps that send it. */
  readonly steps: readonly string[];
  /** Whether it may still be changed. */
  readonly editable: boolean;
  readonly offerAvailable: boolean;
  readonly versions: readonly ContentVersion[];
  readonly problems: readonly ContentProblem[];
  /** Accounts that read words of their own in it. */
  readonly tailoredAccounts: number;
}

export const ContentKey = z.object({ programmeId: z.uuid(), key: z.string().min(1).max(60) });

/** One e-mail of a programme in all its languages, with what is wrong with it. */
export const getContent = defineVerb({
  name: 'content.get',
  input: ContentKey,
  run: async (ctx, { programmeId, key }): Promise<ContentView> =>
    viewContent(ctx, await loadProgramme(ctx.db.prisma, programmeId), key),
});

export async function viewContent(
  { db }: Pick<ServiceDeps, 'db'>,
  record: ProgrammeRecord,
  key: string,
): Promise<ContentView> {
  const design = designWith(record, key);
  const steps = emailSteps(design.sequence).filter((step) => step.content === key);
  const contents = design.contents[key];
  if (!contents && steps.length === 0) throw notFound('content', key);
  const offered = emailsWithOffer(design.sequence);
  const offerAvailable =
    design.offers.length > 0 && steps.length > 0 && steps.every((step) => offered.has(step.key));
  const { language } = await loadCompany(db);
  const tailored = await db.prisma.tailoring.findMany({
    where: { programmeId: record.id, key },
    distinct: ['accountId'],
    select: { accountId: true },
  });
  return {
    key,
    steps: steps.map((step) => step.name ?? step.key),
    editable: isEditable(record, key),
    offerAvailable,
    versions: await versionsOf(db, record, key),
    problems: checkContent(contents ?? {}, {
      languagesRequired: [language],
      offerAvailable,
      ownFields: await ownFieldNamesFor(db, contents),
    }),
    tailoredAccounts: tailored.length,
  };
}

/** Before the launch all of them are; afterwards those that only its revision sends. */
function isEditable(record: ProgrammeRecord, key: string): boolean {
  if (movesFrom(record.state).includes('edit')) return true;
  return openRevision(record) !== null && !fixedContents(record).has(key);
}

async function versionsOf(
  { prisma }: ServiceDeps['db'],
  { templates }: ProgrammeRecord,
  key: string,
): Promise<ContentVersion[]> {
  const rows = templates.filter((row) => row.key === key);
  const ids = rows.flatMap(({ createdById }) => createdById ?? []);
  const people = await prisma.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  return LANGUAGES.map((language) => {
    const row = rows.find((each) => each.language === language);
    return {
      language,
      content: row ? TemplateContent.parse(row.content) : null,
      revision: row ? revisionOf(row.content) : null,
      writtenAt: row?.createdAt.toISOString() ?? null,
      writtenBy: people.find(({ id }) => id === row?.createdById)?.name ?? null,
    };
  });
}
