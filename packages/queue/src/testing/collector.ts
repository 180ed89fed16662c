/** Gathers what happens, and lets a test wait until enough has. */
export interface Collector<T> {
  readonly items: readonly T[];
  add(item: T): void;
  /** The first item that `matches`, past or to come. */
  first(matches: (item: T) => boolean): Promise<T>;
  /** Resolves once there are so many. */
  count(target: number): Promise<void>;
}

export function collector<T>(): Collector<T> {
  const items: T[] = [];
  const waiting = new Set<() => void>();
  const until = <R>(look: () => R | undefined): Promise<R> =>
    new Promise((resolve) => {
      const check = () => {
        const found = look();
        if (found === undefined) return;
        waiting.delete(check);
        resolve(found);
      };
      waiting.add(check);
      check();
    });
  return {
    items,
    add(item) {
      items.push(item);
      for (const check of waiting) check();
    },
    first: (matches) => until(() => items.find(matches)),
    count: async (target) => void (await until(() => (items.length >= target ? items.length : undefined))),
  };
}
