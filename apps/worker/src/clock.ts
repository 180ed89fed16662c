import type { Logger } from 'pino';

/** How often the time is compared with the database's, in milliseconds. */
const ADJUST_MS = 30_000;

export interface Clock {
  readonly now: () => Date;
  readonly stop: () => void;
}

/** A clock that can be compared with another. */
interface AdjustedClock {
  readonly now: () => Date;
  readonly adjust: () => Promise<unknown>;
}

/** The database's time, compared again and again; while it is away, the time goes on from what it last said. */
export function keepTime(clock: AdjustedClock, log: Logger): Clock {
  const timer = setInterval(() => {
    clock.adjust().catch((err: unknown) => log.warn({ err }, 'the database did not say what time it is'));
  }, ADJUST_MS);
  return { now: () => clock.now(), stop: () => clearInterval(timer) };
}
