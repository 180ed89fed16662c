interface Turn<T> {
  readonly running: Promise<T>;
  next: Promise<T> | null;
}

/**
 * Works out what several ask for at once a single time for all of them. Who asks while it is being worked out waits for
 * the next turn, which they share: it begins after they asked, so that nobody gets what was true before.
 */
export function takingTurns<T>(): (key: string, work: () => Promise<T>) => Promise<T> {
  const turns = new Map<string, Turn<T>>();
  const begin = (key: string, work: () => Promise<T>): Promise<T> => {
    const turn: Turn<T> = { running: work(), next: null };
    turns.set(key, turn);
    const end = () => {
      if (turn.next === null) turns.delete(key);
    };
    turn.running.then(end, end);
    return turn.running;
  };
  return (key, work) => {
    const turn = turns.get(key);
    if (turn === undefined) return begin(key, work);
    const after = () => begin(key, work);
    turn.next ??= turn.running.then(after, after);
    return turn.next;
  };
}
