import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { SlowestFirst } from './tooling/slowest-first.ts';

const source = ['apps/*/src', 'packages/*/src', 'bench', 'tooling', 'prisma'];
const inEach = (pattern: string) => source.map((folder) => `${folder}/**/${pattern}`);
const exclude = ['**/node_modules/**', '**/dist/**', '**/generated/**'];

/** Files share a worker's modules: loading them anew for each took longer than the tests. None keeps state in them. */
const isolate = false;

/** How long a test waits for what must come true: what a busy machine takes, where a second was too short. */
const patience = { poll: { timeout: 30_000 } };

/** Fast tests without services; everything with a second word in its name needs something real. */
export default defineConfig({
  test: {
    // Much of a test with a database or a browser is waiting for it, so three share even a small machine.
    maxWorkers: Math.max(3, availableParallelism() - 1),
    sequence: { sequencer: SlowestFirst },
    projects: [
      {
        test: {
          name: 'unit',
          isolate,
          expect: patience,
          // Properties over every time zone take a while on a busy machine; nothing here is timed.
          testTimeout: 30_000,
          include: inEach('*.test.{ts,tsx}'),
          exclude: [...exclude, '**/*.{db,queue,browser,acceptance}.test.{ts,tsx}'],
        },
      },
      {
        test: {
          name: 'services',
          isolate,
          expect: patience,
          include: inEach('*.{db,queue,acceptance}.test.ts'),
          exclude,
          globalSetup: ['packages/db/src/testing/global-setup.ts'],
          // Processes start from their sources here; on a busy machine that takes its time.
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'browser',
          isolate,
          expect: patience,
          include: inEach('*.browser.test.ts'),
          exclude,
          globalSetup: ['packages/db/src/testing/global-setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
