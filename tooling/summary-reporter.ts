import type { Reporter, TestCase, TestModule } from 'vitest/node';

/** Names every skipped test with its reason, and closes with one plain line to be counted on. */
export default class SummaryReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const inState = (state: string) => tests.filter((test) => test.result().state === state);
    const skipped = inState('skipped');
    // A file that does not load, or an error outside any test, is a failure too.
    const broken = modules.filter((module) => module.errors().length > 0).length + errors.length;
    for (const test of skipped) console.log(describeSkip(test));
    console.log(
      `${inState('passed').length} passed, ${inState('failed').length + broken} failed, ${skipped.length} skipped`,
    );
  }
}

// What the kinds of tests need that a machine may not have; a test may give a better reason itself.
const needs: Record<string, string> = { '.browser.test.': 'needs Chromium', '.queue.test.': 'needs Redis' };

function describeSkip(test: TestCase): string {
  const result = test.result();
  const file = test.module.relativeModuleId;
  const kind = Object.keys(needs).find((part) => file.includes(part)) ?? '';
  const reason = (result.state === 'skipped' ? result.note : undefined) ?? needs[kind];
  const name = `skipped: ${file} > ${test.fullName}`;
  return reason === undefined ? name : `${name} (${reason})`;
}
