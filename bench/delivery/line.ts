import type { Measured } from './measure.ts';

/** Processor seconds of workers and database for a thousand e-mails. */
export function processorOf({ workerSeconds, databaseSeconds, count: sent }: Measured): number {
  return ((workerSeconds + databaseSeconds) / sent) * 1_000;
}

export function line(what: string, measured: Measured, floor?: Measured): void {
  const { seconds, workerSeconds, databaseSeconds } = measured;
  const cells = [
    what.padEnd(40),
    `${Math.round(measured.count / seconds)
      .toLocaleString('en')
      .padStart(7)} e-mails/s`,
    `${processorOf(measured).toFixed(2)} CPU-s per 1,000`,
    `(worker ${workerSeconds.toFixed(1)}, database ${databaseSeconds.toFixed(1)})`,
    floor === undefined ? '' : `${((floor.seconds / seconds) * 100).toFixed(0)} % of the floor`,
  ];
  console.log(cells.join('  ').trimEnd());
}
