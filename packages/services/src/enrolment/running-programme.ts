import type { Db } from '@sleutel/db';
import type { ProgrammeFacts } from '@sleutel/domain/enrolment';
import { isApproved, type ProgrammeDesign } from '@sleutel/domain/programme';
import { Sequence } from '@sleutel/domain/sequence';
import { namesOwnFields } from '@sleutel/domain/template';
import { groupBy } from '../core/index.ts';
import { fingerprintsOf } from '../programme/fingerprint.ts';
import { contentHashOf, designOf, loadProgramme, type ProgrammeRecord } from '../programme/record.ts';

/** A template as it is rendered. */
export interface RunningTemplate {
  readonly id: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly hash: string;
}

/** A programme as the engine needs it to decide and to send. */
export interface RunningProgramme {
  readonly id: string;
  readonly name: string;
  /** Goes up with every change; what was decided on an older one is not written. */
  readonly version: number;
  /** What both sides approved, by the version of the sequence: an enrolment is on one of them. */
  readonly approved: ReadonlyMap<string, string>;
  readonly facts: ProgrammeFacts;
  readonly design: ProgrammeDesign;
  readonly offers: ReadonlyMap<string, ProgrammeRecord['offers'][number]>;
  /** By `key language`. */
  readonly templates: ReadonlyMap<string, RunningTemplate>;
  /** Whether single accounts read templates of their own. */
  readonly tailored: boolean;
  /** Whether a template that all read names fields of the company's own. */
  readonly namesOwnFields: boolean;
}

interface Kept {
  readonly print: string;
  readonly programme: RunningProgramme;
}

/** What was worked out of each programme, by database: while none of its rows changes, nothing of it does. */
const kept = new WeakMap<Db['pool'], Map<string, Kept>>();
const MOST_KEPT = 200;

function keptOf(pool: Db['pool']): Map<string, Kept> {
  const known = kept.get(pool);
  if (known && known.size < MOST_KEPT) return known;
  const fresh = new Map<string, Kept>();
  kept.set(pool, fresh);
  return fresh;
}

/**
 * Loads the programmes; the hash of each is worked out anew from what would be sent, as soon as any row of it changed.
 * The counters of its offers are those of now.
 */
export async function loadRunning(
  db: Pick<Db, 'prisma' | 'pool'>,
  ids: Iterable<string>,
): Promise<ReadonlyMap<string, RunningProgramme>> {
  const wanted = [...new Set(ids)];
  const known = keptOf(db.pool);
  // Before the fingerprints, so that offers which changed in between do not pass for those that were kept.
  const offers = groupBy(
    await db.prisma.offer.findMany({ where: { programmeId: { in: wanted } }, orderBy: { key: 'asc' } }),
    (offer) => offer.programmeId,
  );
  const prints = await fingerprintsOf(db, wanted);
  return new Map(
    await Promise.all(
      wanted.map(async (id): Promise<[string, RunningProgramme]> => {
        const print = prints.get(id);
        const before = known.get(id);
        if (before && before.print === print) {
          return [id, { ...before.programme, offers: offersByKey(offers.get(id) ?? []) }];
        }
        const programme = running(await loadProgramme(db.prisma, id));
        if (print !== undefined) known.set(id, { print, programme });
        return [id, programme];
      }),
    ),
  );
}

function offersByKey(offers: ProgrammeRecord['offers']): RunningProgramme['offers'] {
  return new Map(offers.map((offer) => [offer.key, offer]));
}

function running(record: ProgrammeRecord): RunningProgramme {
  const design = designOf(record);
  const approved = approvedVersions(record);
  const templates = new Map(record.templates.flatMap(templateEntry));
  return {
    id: record.id,
    name: record.name,
    version: record.version,
    approved,
    design,
    facts: {
      state: record.state,
      approved: approved.size > 0,
      endsAt: record.endsAt,
      stopRules: design.settings.stopRules,
      consentPolicy: design.settings.consentPolicy,
    },
    offers: offersByKey(record.offers),
    templates,
    tailored: record.tailoring !== null,
    namesOwnFields: [...templates.values()].some(templateNamesOwnFields),
  };
}

/** The versions that are exactly as both sides approved them; whatever road a change took, it drops out here. */
function approvedVersions(record: ProgrammeRecord): ReadonlyMap<string, string> {
  return new Map(
    record.sequences.flatMap((version): [string, string][] => {
      if (version.frozenAt === null || version.contentHash === null) return [];
      const hash = contentHashOf(record, version);
      const stands = hash === version.contentHash && isApproved(record.approvals, hash);
      return stands ? [[version.id, hash]] : [];
    }),
  );
}

/** The facts for who is on a version of the sequence; one that is not approved as it is approves nothing. */
export function factsOn({ facts, approved }: RunningProgramme, versionId: string): ProgrammeFacts {
  const stands = approved.has(versionId);
  return stands === facts.approved ? facts : { ...facts, approved: stands };
}

function templateEntry(row: ProgrammeRecord['templates'][number]): [string, RunningTemplate][] {
  const { id, key, language, subject, html, text, hash } = row;
  if (subject === null || html === null || text === null || hash === null) return [];
  return [[`${key} ${language}`, { id, subject, html, text, hash }]];
}

export function templateNamesOwnFields({ subject, html, text }: RunningTemplate): boolean {
  return [subject, html, text].some(namesOwnFields);
}

/** The frozen sequences the enrolments are on, by version id. */
export async function loadSequences(
  { prisma }: Pick<Db, 'prisma'>,
  versionIds: Iterable<string>,
): Promise<ReadonlyMap<string, Sequence>> {
  const rows = await prisma.sequenceVersion.findMany({
    where: { id: { in: [...new Set(versionIds)] } },
    select: { id: true, steps: true },
  });
  return new Map(rows.map(({ id, steps }) => [id, Sequence.parse(steps)]));
}
