import type { AppRouter } from '@sleutel/api';
import type { TRPCLink } from '@trpc/client';
import { observable } from '@trpc/server/observable';

/** A change that adds something, and would add it a second time where it is asked for again. */
const adding = /\.(add\w*|ask|comment|copy|create|draft|readGoal|recordConsent|review|save|touch)$/;
/** For how long the same is taken for another try of what nobody knows the end of. */
const MEMORY_MS = 10 * 60_000;

interface Lost {
  readonly name: string;
  readonly at: number;
}

/**
 * Names each change that adds something, and names it the same where its answer was lost and somebody asks for the very
 * same again: the server makes what has a name once.
 */
export function nameAttempts(isLost: (error: unknown) => boolean): TRPCLink<AppRouter> {
  const lost = new Map<string, Lost>();
  return () =>
    ({ next, op }) => {
      if (op.type !== 'mutation' || !adding.test(op.path)) return next(op);
      const what = `${op.path} ${JSON.stringify(op.input)}`;
      const before = lost.get(what);
      const known = before && Date.now() - before.at < MEMORY_MS ? before : null;
      const name = known?.name ?? crypto.randomUUID();
      lost.delete(what);
      return observable((observer) =>
        next({ ...op, context: { ...op.context, attempt: name } }).subscribe({
          ...observer,
          error: (error) => {
            if (isLost(error)) lost.set(what, { name, at: Date.now() });
            observer.error(error);
          },
        }),
      );
    };
}

/** The name of a change for its request. */
export function attemptHeader({ context }: { readonly context: Readonly<Record<string, unknown>> }) {
  const { attempt } = context;
  return typeof attempt === 'string' ? { 'idempotency-key': attempt } : {};
}
