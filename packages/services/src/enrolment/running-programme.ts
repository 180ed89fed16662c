import type { Db } from '@sleutel/db';
import type { ProgrammeFacts } from '@sleutel/domain/enrolment';
import { isApproved, type ProgrammeDesign } from '@sleutel/domain/programme';
import { Sequence } from '@sleutel/domain/sequence';
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
  readonly contentHash: string;
  readonly facts: ProgrammeFacts;
  readonly design: ProgrammeDesign;
  readonly offers: ReadonlyMap<string, ProgrammeRecord['offers'][number]>;
  /** By `key language`. */
  readonly templates: ReadonlyMap<string, RunningTemplate>;
  /** Whether single accounts read templates of their own. */
  readonly tailored: boolean;
}

/** Loads the programmes; the hash of each is worked out anew from what would be sent. */
export async function loadRunning(
  { prisma }: Pick<Db, 'prisma'>,
  ids: Iterable<string>,
): Promise<ReadonlyMap<string, RunningProgramme>> {
  const loaded = await Promise.all([...new Set(ids)].map((id) => loadProgramme(prisma, id)));
  return new Map(loaded.map((record) => [record.id, running(record)]));
}

function running(record: ProgrammeRecord): RunningProgramme {
  const design = designOf(record);
  const contentHash = contentHashOf(record) ?? '';
  return {
    id: record.id,
    name: record.name,
    version: record.version,
    contentHash,
    design,
    facts: {
      state: record.state,
      approved: contentHash === record.contentHash && isApproved(record.approvals, contentHash),
      endsAt: record.endsAt,
      stopRules: design.settings.stopRules,
      consentPolicy: design.settings.consentPolicy,
    },
    offers: new Map(record.offers.map((offer) => [offer.key, offer])),
    templates: new Map(record.templates.flatMap(templateEntry)),
    tailored: record.tailoring !== null,
  };
}

function templateEntry(row: ProgrammeRecord['templates'][number]): [string, RunningTemplate][] {
  const { id, key, language, subject, html, text, hash } = row;
  if (subject === null || html === null || text === null || hash === null) return [];
  return [[`${key} ${language}`, { id, subject, html, text, hash }]];
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
