import {
  approveProgramme,
  draftProgramme,
  finishProgramme,
  getProgramme,
  launchProgramme,
  listPlaybooks,
  listProgrammes,
  pauseProgramme,
  previewProgramme,
  programmeAudience,
  rejectProgramme,
  resumeProgramme,
  submitProgramme,
  updateProgramme,
} from '@sleutel/services/programme';
import { mutation, query, router } from '../trpc.ts';

export const programmeRouter = router({
  list: query(listProgrammes),
  get: query(getProgramme),
  audience: query(programmeAudience),
  preview: query(previewProgramme),
  draft: mutation(draftProgramme),
  update: mutation(updateProgramme),
  submit: mutation(submitProgramme),
  approve: mutation(approveProgramme),
  reject: mutation(rejectProgramme),
  launch: mutation(launchProgramme),
  pause: mutation(pauseProgramme),
  resume: mutation(resumeProgramme),
  finish: mutation(finishProgramme),
});

export const playbookRouter = router({
  list: query(listPlaybooks),
});
