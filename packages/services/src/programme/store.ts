import { isDeepStrictEqual } from 'node:util';
import { newId, type Prisma } from '@sleutel/db';
import type { OfferTerms } from '@sleutel/domain/offer';
import type { ProgrammeDesign } from '@sleutel/domain/programme';
import type { Language, TemplateContent } from '@sleutel/domain/template';

type Tx = Prisma.TransactionClient;

/** The columns of the programme's own row. */
export function programmeColumns(design: ProgrammeDesign) {
  return {
    name: design.name,
    kind: design.kind,
    audience: design.audience,
    segmentId: design.audience.segmentId ?? null,
    targetRoles: design.targetRoles,
    settings: design.settings,
    holdOutShare: design.holdOutShare,
    missedWindow: design.missedWindow,
    priority: design.priority,
    startsAt: design.startsAt,
    endsAt: design.endsAt,
    budget: design.budget,
    currency: design.currency,
  } satisfies Partial<Prisma.ProgrammeUncheckedCreateInput>;
}

/** Writes the parts of a design that are rows of their own: sequence, contents, offers. */
export async function storeParts(tx: Tx, programmeId: string, design: ProgrammeDesign, by: string, at: Date) {
  await storeSequence(tx, programmeId, design, at);
  await storeContents(tx, { programmeId, contents: design.contents, by, at });
  await storeOffers(tx, programmeId, design.offers, at);
}

/** A frozen version is never touched: a changed sequence becomes the next one. */
async function storeSequence(
  tx: Tx,
  programmeId: string,
  { sequence }: ProgrammeDesign,
  at: Date,
): Promise<void> {
  const last = await tx.sequenceVersion.findFirst({ where: { programmeId }, orderBy: { number: 'desc' } });
  if (last && last.frozenAt === null) {
    await tx.sequenceVersion.update({ where: { id: last.id }, data: { steps: sequence } });
    return;
  }
  const number = (last?.number ?? 0) + 1;
  await tx.sequenceVersion.create({
    data: { id: newId(at), programmeId, number, steps: sequence, createdAt: at },
  });
}

interface StoredContents {
  readonly programmeId: string;
  readonly contents: ProgrammeDesign['contents'];
  /** Keys that are not touched, whatever is said of them. */
  readonly fixed?: ReadonlySet<string>;
  readonly by: string;
  readonly at: Date;
}

/** Writes the contents that changed; what is not among them is no longer current. */
export async function storeContents(tx: Tx, stored: StoredContents): Promise<void> {
  const { programmeId, contents, fixed = new Set(), by, at } = stored;
  const rows = await tx.template.findMany({ where: { programmeId, accountId: null, current: true } });
  const current = rows.filter(({ key }) => !fixed.has(key));
  const wanted = Object.entries(contents)
    .filter(([key]) => !fixed.has(key))
    .flatMap(([key, languages]) =>
      languageContents(languages).map(([language, content]) => ({ key, language, content })),
    );
  const isWanted = (row: { key: string; language: string }) =>
    wanted.some(({ key, language }) => key === row.key && language === row.language);
  const dropped = current.filter((row) => !isWanted(row)).map((row) => row.id);
  await tx.template.updateMany({ where: { id: { in: dropped } }, data: { current: false } });
  for (const { key, language, content } of wanted) {
    const row = current.find((each) => each.key === key && each.language === language);
    if (row && isDeepStrictEqual(row.content, plain(content))) continue;
    await addTemplate(tx, { programmeId, key, language, content, by, at });
  }
}

function languageContents(contents: ProgrammeDesign['contents'][string]): [Language, TemplateContent][] {
  return (['en', 'af'] as const).flatMap((language): [Language, TemplateContent][] => {
    const content = contents[language];
    return content ? [[language, content]] : [];
  });
}

interface NewTemplate {
  readonly programmeId: string;
  /** Whose own it is; without, it is the common one. */
  readonly accountId?: string;
  readonly key: string;
  readonly language: string;
  readonly content: Prisma.InputJsonValue;
  readonly by: string | null;
  readonly at: Date;
  readonly compiled?: {
    readonly subject: string;
    readonly html: string;
    readonly text: string;
    readonly hash: string;
  };
}

/** Adds the next version of a template and makes it the current one. */
export async function addTemplate(tx: Tx, template: NewTemplate): Promise<void> {
  const { programmeId, accountId = null, key, language, by, at, content, compiled } = template;
  const where = { programmeId, key, language };
  const last = await tx.template.aggregate({ where, _max: { version: true } });
  await tx.template.updateMany({ where: { ...where, accountId, current: true }, data: { current: false } });
  await tx.template.create({
    data: {
      ...where,
      ...compiled,
      accountId,
      id: newId(at),
      version: (last._max.version ?? 0) + 1,
      content,
      createdById: by,
      createdAt: at,
    },
  });
}

async function storeOffers(
  tx: Tx,
  programmeId: string,
  offers: readonly OfferTerms[],
  at: Date,
): Promise<void> {
  await tx.offer.deleteMany({ where: { programmeId, key: { notIn: offers.map(({ key }) => key) } } });
  for (const { key, ...terms } of offers) {
    const validUntil = terms.validUntil === null ? null : new Date(terms.validUntil);
    const data = { ...terms, validUntil };
    await tx.offer.upsert({
      where: { programmeId_key: { programmeId, key } },
      create: { ...data, id: newId(at), programmeId, key, createdAt: at },
      update: data,
    });
  }
}

/** As it comes back from the database: without members that are undefined. */
function plain(content: TemplateContent): unknown {
  return JSON.parse(JSON.stringify(content));
}
