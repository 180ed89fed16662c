import { setTimeout as sleep } from 'node:timers/promises';
import type { ServiceDeps } from '../core/index.ts';
import { putOff } from './put-off.ts';
import { type KnownRate, knownRate, reserveRequest } from './transport-rate.ts';

/** A turn further away is not waited for: the batch comes again then. */
const LONGEST_MS = 20_000;
/** How often to look, until its first answer, what the provider's limit is; then the turn is taken anew. */
const LOOK_MS = 100;

/** Waits until it is this batch's turn to ask the provider; false where it is not to be sent now. */
export async function takeTurn(
  deps: Pick<ServiceDeps, 'db' | 'mail' | 'now'>,
  batchId: string,
  { pace, learned }: KnownRate,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  if (pace === null) return true;
  const {
    db: { pool },
    mail: { transport },
    now,
  } = deps;
  const asked = now();
  const turn = await reserveRequest(pool, transport.name, pace, { now: asked, longestMs: LONGEST_MS });
  if (!turn.taken) {
    await putOff(pool, [batchId], { until: turn.at, now: asked });
    return false;
  }
  for (let left = turn.at.getTime() - asked.getTime(); left > 0; left -= LOOK_MS) {
    if (signal?.aborted) return false;
    await sleep(Math.min(left, LOOK_MS));
    if (learned) continue;
    const rate = await knownRate(pool, transport.name, pace);
    if (rate.learned) return takeTurn(deps, batchId, rate, signal);
  }
  return signal?.aborted !== true;
}
