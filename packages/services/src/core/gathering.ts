/** As many as one round takes, so that none grows without bounds. */
const MOST = 500;

/**
 * Does for many together what each asks for: whoever asks while a round is under way comes into the next one. More to do
 * makes larger rounds rather than more of them. What a round comes to is told to all who were in it.
 */
export function gathering<Item, Result>(
  round: (items: readonly Item[]) => Promise<Result>,
): (item: Item) => Promise<Result> {
  let gathered: Item[] = [];
  let next: Promise<Result> | null = null;
  let last: Promise<unknown> = Promise.resolve();

  const begin = (items: readonly Item[]): Promise<Result> => {
    if (items === gathered) next = null;
    return round(items);
  };
  return (item) => {
    if (next === null || gathered.length >= MOST) {
      const items: Item[] = [];
      gathered = items;
      next = last.then(() => begin(items));
      last = next.catch(() => undefined);
    }
    gathered.push(item);
    return next;
  };
}
