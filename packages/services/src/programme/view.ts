import { dayIn } from '@sleutel/domain/enrolment';
import {
  movesFrom,
  type ProgrammeDesign,
  type ProgrammeMove,
  type ProgrammeProblem,
  type ProgrammeState,
  writersSince,
} from '@sleutel/domain/programme';
import { loadSendingCompany } from '../company/index.ts';
import type { ServiceDeps } from '../core/index.ts';
import { ownFieldNamesFor } from '../message/own-field-names.ts';
import { type ApprovalView, approvalViews } from './approval-view.ts';
import { type EndView, viewEnd } from './end/view.ts';
import { problemsOf } from './problems.ts';
import { type ProgrammeProgress, progressOf } from './progress.ts';
import { designOf, loadProgramme, type ProgrammeRecord } from './record.ts';
import { resolveAudience } from './resolve-audience.ts';
import { type RevisionView, viewRevision } from './revision/view.ts';
import { lastSentBack, type SentBack } from './send-back.ts';
import { loadTailorings } from './tailorings.ts';
import { type VersionView, versionsOf } from './versions.ts';

export interface ProgrammeView {
  readonly id: string;
  /** Goes up with every change; an update names the one it was made on. */
  readonly version: number;
  readonly state: ProgrammeState;
  /** What may happen next. */
  readonly moves: readonly ProgrammeMove[];
  readonly playbook: string | null;
  readonly design: ProgrammeDesign;
  /** What an approval is for; null while it is a draft. */
  readonly contentHash: string | null;
  /** All that were ever given, oldest first. */
  readonly approvals: readonly ApprovalView[];
  /** Who may not approve, having written in it since both sides last agreed. */
  readonly writers: readonly { readonly id: string; readonly name: string }[];
  /** Before the launch only. */
  readonly problems: readonly ProgrammeProblem[];
  readonly progress: ProgrammeProgress;
  /** The approved versions of its steps, the newest first; none before the launch. */
  readonly versions: readonly VersionView[];
  /** The next version of its steps, while it runs and both sides have not approved it. */
  readonly revision: RevisionView | null;
  /** Why the draft, or its next version, was sent back the last time, until that is dealt with or it is submitted anew. */
  readonly sentBack: SentBack | null;
  /** When it ends now, how far both sides agreed, and the later end that waits for them; null before the launch. */
  readonly end: EndView | null;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly launchedAt: string | null;
  /** The emergency stop that holds it; null where there is none. */
  readonly stop: {
    readonly at: string;
    readonly by: { readonly id: string; readonly name: string } | null;
    readonly reason: string;
  } | null;
}

export async function viewProgramme(deps: ServiceDeps, id: string): Promise<ProgrammeView> {
  const record = await loadProgramme(deps.db.prisma, id);
  const [problems, writers, progress, versions, revision, end, sentBack] = await Promise.all([
    currentProblems(deps, record),
    writersOf(deps, record),
    progressOf(deps, [id]),
    versionsOf(deps.db.pool, id),
    viewRevision(deps, record),
    viewEnd(deps, record),
    lastSentBack(deps, id),
  ]);
  const progressNow = progress.get(id);
  if (!progressNow) throw new Error(`no progress of ${id}`);
  return {
    id,
    version: record.version,
    state: record.state,
    moves: movesFrom(record.state),
    playbook: record.playbook,
    design: designOf(record),
    contentHash: record.contentHash,
    approvals: approvalViews(record.approvals, record.contentHash),
    writers,
    problems,
    progress: progressNow,
    versions,
    revision,
    end,
    sentBack: record.state === 'draft' || revision?.state === 'draft' ? sentBack : null,
    createdAt: record.createdAt.toISOString(),
    updatedAt: record.updatedAt.toISOString(),
    launchedAt: record.launchedAt?.toISOString() ?? null,
    stop: record.stoppedAt && {
      at: record.stoppedAt.toISOString(),
      by: record.stoppedBy,
      reason: record.stopReason ?? '',
    },
  };
}

/** What is wrong with a programme that is not launched yet, as the house stands now. */
export async function currentProblems(
  deps: ServiceDeps,
  record: ProgrammeRecord,
): Promise<readonly ProgrammeProblem[]> {
  if (record.launchedAt !== null || record.state === 'finished') return [];
  const design = designOf(record);
  const company = await loadSendingCompany(deps);
  const [audience, tailorings] = await Promise.all([
    resolveAudience(deps, record.id, design, company),
    loadTailorings(deps.db.prisma, record.id),
  ]);
  return problemsOf(design, audience, tailorings, {
    company,
    today: dayIn(company.timeZone, deps.now()),
    ownFields: await ownFieldNamesFor(deps.db, design.sequence, design.contents, tailorings),
  });
}

async function writersOf({ db }: ServiceDeps, record: ProgrammeRecord) {
  const ids = writersSince(record.authors, record.approvals);
  return db.prisma.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
}
