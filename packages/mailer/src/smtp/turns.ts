/** Lets so many in at a time, the others in their order. */
export interface Turns {
  /** Waits for a turn; what comes back ends it. */
  take(): Promise<() => void>;
}

export function createTurns(size: number): Turns {
  const waiting: (() => void)[] = [];
  let inside = 0;
  return {
    async take() {
      if (inside >= size) await new Promise<void>((resolve) => waiting.push(resolve));
      else inside += 1;
      let over = false;
      return () => {
        if (over) return;
        over = true;
        const next = waiting.shift();
        if (next) next();
        else inside -= 1;
      };
    },
  };
}
