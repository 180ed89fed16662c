import type { Session } from './session.ts';

export interface SessionPool {
  /** Lends a session, waiting for one when all are out. `fresh` never gives one that was used before. */
  take(fresh: boolean, signal: AbortSignal): Promise<Lent>;
  close(): void;
}

export interface Lent {
  readonly session: Session;
  /** Whether other messages went over it before: then the server may have hung up meanwhile. */
  readonly reused: boolean;
  /** Gives it back: for the next message when it is good for one, else to be closed. */
  giveBack(good: boolean): void;
}

interface PoolOptions {
  readonly open: (signal: AbortSignal) => Promise<Session>;
  readonly size: number;
  /** Messages over one session; servers limit it. */
  readonly maxMessages: number;
  /** How long an unused session is kept, in milliseconds. */
  readonly idleMs: number;
}

interface Idle {
  readonly session: Session;
  readonly messages: number;
  readonly timer: NodeJS.Timeout;
}

/** Keeps sessions open between messages, never more than `size` at a time. */
export function createPool({ open, size, maxMessages, idleMs }: PoolOptions): SessionPool {
  const idle: Idle[] = [];
  const waiting: (() => void)[] = [];
  let out = 0;
  let closed = false;

  const keep = (session: Session, messages: number) => {
    const timer = setTimeout(() => drop(session), idleMs);
    timer.unref();
    idle.push({ session, messages, timer });
  };
  const drop = (session: Session) => {
    const index = idle.findIndex((entry) => entry.session === session);
    if (index >= 0) idle.splice(index, 1);
    session.close();
  };
  const pick = (): Idle | undefined => {
    for (let entry = idle.pop(); entry !== undefined; entry = idle.pop()) {
      clearTimeout(entry.timer);
      if (entry.session.isUsable()) return entry;
    }
    return undefined;
  };
  const leave = () => {
    out -= 1;
    waiting.shift()?.();
  };
  const lend = (session: Session, messages: number): Lent => ({
    session,
    reused: messages > 0,
    giveBack(good) {
      const used = messages + 1;
      if (good && !closed && used < maxMessages && session.isUsable()) keep(session, used);
      else session.close();
      leave();
    },
  });

  return {
    async take(fresh, signal) {
      while (out >= size) await new Promise<void>((resolve) => waiting.push(resolve));
      out += 1;
      const kept = pick();
      if (kept !== undefined && !fresh) return lend(kept.session, kept.messages);
      kept?.session.close();
      try {
        return lend(await open(signal), 0);
      } catch (error) {
        leave();
        throw error;
      }
    },
    close() {
      closed = true;
      for (const { session, timer } of idle.splice(0)) {
        clearTimeout(timer);
        session.close();
      }
    },
  };
}
