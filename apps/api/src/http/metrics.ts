import type { Backlog } from '@sleutel/services/core';
import type { Hono } from 'hono';
import { bearerAuth } from 'hono/bearer-auth';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { HttpEnv } from './request.ts';

export interface Metrics {
  observe(request: { method: string; route: string; status: number; seconds: number }): void;
  /** Prometheus text. */
  text(): Promise<string>;
  readonly contentType: string;
}

const gauges = {
  due: 'Enrolments whose next move is due.',
  ready: 'Messages that may leave and have not.',
  needsReview: 'Messages a person has to decide about.',
} as const satisfies Record<keyof Backlog, string>;

/** Metrics of this process and of the work that waits in the database, which is counted when it is asked for. */
export function createMetrics(backlog: () => Promise<Backlog>): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const durations = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time to answer a request.',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.005, 0.025, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  });
  const waiting = new Gauge({
    name: 'sleutel_waiting',
    help: Object.entries(gauges)
      .map(([name, help]) => `${name}: ${help}`)
      .join(' '),
    labelNames: ['what'] as const,
    registers: [registry],
    async collect() {
      // A database that is away must not hide how the process is.
      const counted = await backlog().catch(() => null);
      for (const what of ['due', 'ready', 'needsReview'] as const)
        this.set({ what }, counted?.[what] ?? Number.NaN);
    },
  });
  registry.registerMetric(waiting);
  return {
    observe: ({ method, route, status, seconds }) => durations.observe({ method, route, status }, seconds),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}

/** To anybody who reaches the port, or to whoever shows a token where there is one. */
export function serveMetrics(app: Hono<HttpEnv>, metrics: Metrics, token: string | undefined): void {
  if (token !== undefined) app.use('/metrics', bearerAuth({ token }));
  app.get('/metrics', async (c) =>
    c.body(await metrics.text(), 200, { 'Content-Type': metrics.contentType }),
  );
}
