import {
  approveProgramme,
  approveRevision,
  discardRevision,
  draftProgramme,
  finishProgramme,
  getProgramme,
  launchProgramme,
  listPlaybooks,
  listProgrammes,
  migrateProgramme,
  pauseProgramme,
  previewMigration,
  previewProgramme,
  programmeAudience,
  rejectProgramme,
  rejectRevision,
  resumeProgramme,
  reviseProgramme,
  submitProgramme,
  submitRevision,
  updateProgramme,
  updateRevision,
} from '@sleutel/services/programme';
import { checkProgrammeFile, exportProgramme, importProgramme } from '@sleutel/services/programme/file';
import { mutation, query, router } from '../trpc.ts';

export const programmeRouter = router({
  list: query(listProgrammes),
  get: query(getProgramme),
  audience: query(programmeAudience),
  preview: query(previewProgramme),
  export: query(exportProgramme),
  // A file does not fit into an address.
  checkFile: mutation(checkProgrammeFile),
  import: mutation(importProgramme),
  draft: mutation(draftProgramme),
  update: mutation(updateProgramme),
  submit: mutation(submitProgramme),
  approve: mutation(approveProgramme),
  reject: mutation(rejectProgramme),
  launch: mutation(launchProgramme),
  pause: mutation(pauseProgramme),
  resume: mutation(resumeProgramme),
  finish: mutation(finishProgramme),
  revise: mutation(reviseProgramme),
  updateRevision: mutation(updateRevision),
  submitRevision: mutation(submitRevision),
  approveRevision: mutation(approveRevision),
  rejectRevision: mutation(rejectRevision),
  discardRevision: mutation(discardRevision),
  previewMigration: query(previewMigration),
  migrate: mutation(migrateProgramme),
});

export const playbookRouter = router({
  list: query(listPlaybooks),
});
