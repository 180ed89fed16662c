import type { Browser, Page } from 'playwright-core';

/** The longest time in which a page could not have answered while somebody did something, in milliseconds. */
export interface Blocked {
  /** Of the processor. On a machine that has other things to do this is what stays the same. */
  readonly processor: number;
  /** By the clock. */
  readonly clock: number;
}

/** An event of a trace, as the browser writes it; times are microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

const categories = ['__metadata', 'disabled-by-default-devtools.timeline'];

/** Does something and says the longest task of the page's own thread meanwhile: scripts, layout and drawing. */
export async function blockedBy(browser: Browser, page: Page, act: () => Promise<void>): Promise<Blocked> {
  await browser.startTracing(page, { categories });
  let trace: Buffer;
  try {
    await act();
  } finally {
    trace = await browser.stopTracing();
  }
  const { traceEvents } = JSON.parse(trace.toString()) as { readonly traceEvents: TraceEvent[] };
  const threads = traceEvents.filter(
    ({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain',
  );
  const own = new Set(threads.map(threadOf));
  const tasks = traceEvents.filter((event) => event.name === 'RunTask' && own.has(threadOf(event)));
  return {
    processor: longest(tasks.map(({ tdur = 0 }) => tdur)),
    clock: longest(tasks.map(({ dur = 0 }) => dur)),
  };
}

function threadOf({ pid, tid }: TraceEvent): string {
  return `${pid} ${tid}`;
}

function longest(microseconds: readonly number[]): number {
  return microseconds.reduce((most, each) => Math.max(most, each), 0) / 1000;
}
