export type { ApprovalView } from './approval-view.ts';
export { getProgramme } from './get.ts';
export { listProgrammes, type ProgrammeList, type ProgrammeListItem } from './list.ts';
export type { ProgrammeProgress, StepProgress } from './progress.ts';
export type { ProgrammeView } from './view.ts';
