import { statSync } from 'node:fs';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** A worker keeps its modules from file to file of one project; the last files of a run are the shortest. */
const projects = ['browser', 'services', 'unit'];

/**
 * The files that take longest, the longest first: one of these begun last is what everybody waits for. The second and
 * third of the browser's need no demonstration, which the first one loads for all.
 */
const slowest = [
  'admin/src/accessibility.browser',
  'emails/shipped.browser',
  'admin/src/settings.browser',
  'admin/src/programme.browser',
  'admin/src/journeys.browser',
  'import/imports.browser',
  'admin/src/entry.browser',
  'admin/src/rooms.browser',
  'admin/src/content.browser',
  'recipient-pages.browser',
  'contact-map.browser',
  'admin/src/days.browser',
  'chaos/kills.queue',
  'message/deliver.db',
  'enrolment/decide.db',
  'entry/entry.db',
  'programme/revision.db',
  'rehearsal/rehearsal.db',
  'chaos/races.queue',
  'src/main-job.acceptance',
  'chaos/away.queue',
  'demonstration/load.db',
  'supervisor/up.db',
  'enrolment/regressions.db',
  'learn/learn.db',
  'duplicate/duplicate.db',
  'embedded/start.db',
  'commands/programme.db',
  'bullmq/create-queue.queue',
];

/** Begins with what takes longest, so that all workers end at about the same time. */
export class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const ranked = files.map((file) => ({ file, rank: rankOf(file), bytes: statSync(file.moduleId).size }));
    return ranked.sort((a, b) => a.rank - b.rank || b.bytes - a.bytes).map(({ file }) => file);
  }
}

function rankOf({ project, moduleId }: TestSpecification): number {
  const place = slowest.findIndex((part) => moduleId.includes(`${part}.test.`));
  return projects.indexOf(project.name) * 1000 + (place < 0 ? slowest.length : place);
}
