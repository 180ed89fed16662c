export type { ApprovalView } from './approval-view.ts';
export { approveProgramme } from './approve.ts';
export { programmeAudience } from './audience.ts';
export { type ProgrammeCalendar, programmeCalendar } from './calendar/calendar.ts';
export type { CalendarDay } from './calendar/days.ts';
export {
  CommentAnchor,
  commentProgramme,
  listProgrammeComments,
  type ProgrammeCommentView,
  resolveProgrammeComment,
  seeProgrammeMention,
} from './comments.ts';
export { copyProgramme } from './copy.ts';
export { type ProgrammeChange, programmeDifference } from './difference.ts';
export { draftProgramme } from './draft.ts';
export { type ProgrammeDue, programmeDue } from './due.ts';
export { approveProgrammeEnd } from './end/approve.ts';
export { moveProgrammeEnd } from './end/move.ts';
export type { EndView } from './end/view.ts';
export { withdrawProgrammeEnd } from './end/withdraw.ts';
export { type AudienceEstimate, estimateProgramme } from './estimate.ts';
export { finishProgramme } from './finish.ts';
export { getProgramme } from './get.ts';
export { launchProgramme } from './launch.ts';
export { listProgrammes, type ProgrammeList, type ProgrammeListItem } from './list.ts';
export { type Migrated, migrateProgramme } from './migration/migrate.ts';
export { type MigrationPreview, type MigrationRow, previewMigration } from './migration/preview.ts';
export { pauseProgramme } from './pause.ts';
export { listPlaybooks } from './playbook-list.ts';
export { type MailPreview, previewProgramme } from './preview.ts';
export { type FirstMails, type LaunchPreview, previewLaunch } from './preview-launch.ts';
export type { ProgrammeProgress, StepProgress } from './progress.ts';
export { rejectProgramme } from './reject.ts';
export { programmeResults } from './result.ts';
export { resumeProgramme } from './resume.ts';
export { approveRevision } from './revision/approve.ts';
export { discardRevision } from './revision/discard.ts';
export { rejectRevision } from './revision/reject.ts';
export { reviseProgramme } from './revision/revise.ts';
export { submitRevision } from './revision/submit.ts';
export { updateRevision } from './revision/update.ts';
export type { RevisionView } from './revision/view.ts';
export { stopProgramme } from './stop.ts';
export { submitProgramme } from './submit.ts';
export { updateProgramme } from './update.ts';
export type { VersionView } from './versions.ts';
export type { ProgrammeView } from './view.ts';
export { programmeWays } from './ways.ts';
