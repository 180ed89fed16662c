import { type Db, databaseClock } from '@sleutel/db';
import type { Logger } from 'pino';

/** How often the time is compared with the database's, in milliseconds. */
const ADJUST_MS = 30_000;

export interface Clock {
  readonly now: () => Date;
  readonly stop: () => void;
}

/** The database's time, compared again and again; while it is away, the time goes on from what it last said. */
export async function keepTime({ pool }: Pick<Db, 'pool'>, log: Logger): Promise<Clock> {
  const clock = await databaseClock(pool);
  const timer = setInterval(() => {
    clock.adjust().catch((err: unknown) => log.warn({ err }, 'the database did not say what time it is'));
  }, ADJUST_MS);
  return { now: () => clock.now(), stop: () => clearInterval(timer) };
}
