import { createHash } from 'node:crypto';
import type { Prisma } from '@sleutel/db';
import { OfferTerms } from '@sleutel/domain/offer';
import { type CompiledPart, canonicalProgramme, endInHash, ProgrammeDesign } from '@sleutel/domain/programme';
import { SegmentRules } from '@sleutel/domain/segment';
import { emailSteps } from '@sleutel/domain/sequence';
import { notFound } from '../core/index.ts';
import { haveAlone } from './lock.ts';
import { tailoringOf } from './tailoring-hash.ts';

const parts = {
  sequences: { orderBy: { number: 'desc' } },
  templates: { where: { current: true, accountId: null }, orderBy: [{ key: 'asc' }, { language: 'asc' }] },
  offers: { orderBy: { key: 'asc' } },
  // What was approved is looked at by those who compare, and by no decision.
  approvals: {
    where: { endId: null },
    orderBy: { approvedAt: 'asc' },
    omit: { design: true },
    include: { user: { select: { id: true, name: true } } },
  },
  ends: {
    orderBy: [{ proposedAt: 'asc' }, { id: 'asc' }],
    include: {
      proposedBy: { select: { id: true, name: true } },
      approvals: {
        orderBy: { approvedAt: 'asc' },
        omit: { design: true },
        include: { user: { select: { id: true, name: true } } },
      },
    },
  },
  stoppedBy: { select: { id: true, name: true } },
  authors: true,
  segment: { select: { rules: true } },
} as const satisfies Prisma.ProgrammeInclude;

/** A programme with everything that is approved with it. */
export type ProgrammeRecord = Prisma.ProgrammeGetPayload<{ include: typeof parts }> & {
  /** A hash of everything compiled for single accounts; null where there is nothing. */
  readonly tailoring: string | null;
};

type Reader = Pick<Prisma.TransactionClient, 'programme' | '$queryRaw'>;

export async function loadProgramme(db: Reader, id: string): Promise<ProgrammeRecord> {
  const record = await db.programme.findUnique({ where: { id }, include: parts });
  if (!record) throw notFound('programme', id);
  return { ...record, tailoring: await tailoringOf(db, id) };
}

/** The same, locked, so that of two who act at once one comes second. */
export async function lockProgramme(tx: Prisma.TransactionClient, id: string): Promise<ProgrammeRecord> {
  await tx.$queryRaw(haveAlone(id));
  return loadProgramme(tx, id);
}

export type SequenceRecord = ProgrammeRecord['sequences'][number];

/** The sequence that whoever enters now is on: the newest that was approved, or before the launch the one there is. */
export function currentSequence({ sequences }: ProgrammeRecord): SequenceRecord {
  const [newest] = sequences;
  const current = sequences.find(({ frozenAt }) => frozenAt !== null) ?? newest;
  if (!current) throw new Error('a programme has no sequence');
  return current;
}

/** The next sequence of a programme that runs, while it is not approved. */
export function openRevision({ sequences, launchedAt }: ProgrammeRecord): SequenceRecord | null {
  const [newest] = sequences;
  return newest && newest.frozenAt === null && launchedAt !== null ? newest : null;
}

/** The design as people wrote it, read back from its rows. */
export function designOf(record: ProgrammeRecord, sequence = currentSequence(record)): ProgrammeDesign {
  return ProgrammeDesign.parse({
    name: record.name,
    kind: record.kind,
    audience: record.audience,
    targetRoles: record.targetRoles,
    sequence: sequence.steps,
    contents: contentsOf(record),
    offers: record.offers.map(termsOf),
    settings: record.settings,
    holdOutShare: record.holdOutShare,
    missedWindow: record.missedWindow,
    priority: record.priority,
    startsAt: record.startsAt?.toISOString() ?? null,
    endsAt: record.endsAt?.toISOString() ?? null,
    budget: record.budget?.toFixed() ?? null,
    currency: record.currency,
  });
}

function contentsOf({ templates }: ProgrammeRecord): Record<string, Record<string, unknown>> {
  const contents: Record<string, Record<string, unknown>> = {};
  for (const { key, language, content } of templates) {
    contents[key] = { ...contents[key], [language]: content };
  }
  return contents;
}

const terms = new WeakMap<ProgrammeRecord['offers'][number], OfferTerms>();

/** What an offer's row says, read once a row: every e-mail of a batch asks. */
export function termsOf(offer: ProgrammeRecord['offers'][number]): OfferTerms {
  const known = terms.get(offer);
  if (known) return known;
  const read = readTerms(offer);
  terms.set(offer, read);
  return read;
}

function readTerms(offer: ProgrammeRecord['offers'][number]): OfferTerms {
  return OfferTerms.parse({
    key: offer.key,
    kind: offer.kind,
    value: offer.value?.toFixed() ?? null,
    currency: offer.currency,
    texts: offer.texts,
    validDays: offer.validDays,
    validUntil: offer.validUntil?.toISOString().slice(0, 10) ?? null,
    marginFloor: offer.marginFloor,
    stock: offer.stock,
    budget: offer.budget?.toFixed() ?? null,
    reservedPerCode: offer.reservedPerCode.toFixed(),
    maxPerAccount: offer.maxPerAccount,
    maxCodes: offer.maxCodes,
  });
}

/**
 * SHA-256 of the canonical form of the design and of what was compiled of it, read from the rows themselves; null
 * while a content that is sent is not compiled. Whatever road a change took, the hash shows it; an end that was moved
 * since, and agreed to on its own, it does not hold.
 */
export function contentHashOf(record: ProgrammeRecord, sequence = currentSequence(record)): string | null {
  const design = designOf(record, sequence);
  const sent = new Set(emailSteps(design.sequence).map((step) => step.content));
  const compiled: CompiledPart[] = [];
  for (const { key, language, hash } of record.templates.filter((row) => sent.has(row.key))) {
    if (hash === null) return null;
    compiled.push({ content: key, language, hash });
  }
  const contents = Object.fromEntries(Object.entries(design.contents).filter(([key]) => sent.has(key)));
  const revision = sequence.number > 1 ? sequence.number : undefined;
  const endsAt = endInHash({ endsAt: record.endsAt, moves: record.ends })?.toISOString() ?? null;
  const beside = { tailoring: record.tailoring, segment: rulesOf(record), revision };
  return createHash('sha256')
    .update(canonicalProgramme({ ...design, contents, endsAt }, compiled, beside))
    .digest('hex');
}

function rulesOf({ segment }: ProgrammeRecord): SegmentRules | undefined {
  return segment === null ? undefined : SegmentRules.parse(segment.rules);
}
