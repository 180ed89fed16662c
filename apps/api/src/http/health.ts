import type { Hono } from 'hono';
import type { HttpEnv } from './request.ts';

/** What has to answer before requests make sense, and whether it does. A rejection is a no. */
export interface Readiness {
  readonly database: () => Promise<boolean>;
  readonly queue: () => Promise<boolean>;
}

type State = 'ok' | 'unavailable';

const patienceMs = 2_000;

/** `/healthz`: the process lives. `/readyz`: what it needs answers, or 503 and which does not. */
export function serveHealth(app: Hono<HttpEnv>, readiness: Readiness): void {
  app.get('/healthz', (c) => c.json({ status: 'ok' }));
  app.get('/readyz', async (c) => {
    const [database, queue] = await Promise.all([state(readiness.database), state(readiness.queue)]);
    const ready = database === 'ok' && queue === 'ok';
    return c.json({ status: ready ? 'ok' : 'unavailable', database, queue }, ready ? 200 : 503);
  });
}

async function state(check: () => Promise<boolean>): Promise<State> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<State>((resolve) => {
    timer = setTimeout(resolve, patienceMs, 'unavailable');
  });
  const answer = check().then(
    (ok): State => (ok ? 'ok' : 'unavailable'),
    (): State => 'unavailable',
  );
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
