export { checkProgrammeFile } from './check-file.ts';
export { exportProgramme } from './export.ts';
export { importProgramme } from './import.ts';
export type { FileProblem } from './read.ts';
