import { z } from 'zod';

/** One thing that would have happened to somebody, or an order that did happen. */
export const RehearsalEventKind = z.enum([
  'entered',
  'waiting',
  'sent',
  'moved',
  'held',
  'skipped',
  'stopped',
  'task',
  'code',
  'finished',
  'ordered',
]);
export type RehearsalEventKind = z.infer<typeof RehearsalEventKind>;

export const RehearsalState = z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']);
export type RehearsalState = z.infer<typeof RehearsalState>;
