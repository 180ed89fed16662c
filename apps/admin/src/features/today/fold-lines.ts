/** As many of a kind are shown before the others of it are folded away, so that one kind does not bury the rest. */
const OPEN = 5;

interface Folded<Line> {
  readonly shown: readonly Line[];
  /** By the key of the line they are folded under: how many. */
  readonly folded: ReadonlyMap<string, number>;
}

/** The lines of a group, those of one kind after the first few folded under the last of these. */
export function foldOf<Line extends { readonly key: string; readonly kind: string }>(
  lines: readonly Line[],
  opened: ReadonlySet<string>,
): Folded<Line> {
  const shown = new Set<Line>();
  const folded = new Map<string, number>();
  for (const kind of new Set(lines.map((line) => line.kind))) {
    const all = lines.filter((line) => line.kind === kind);
    // A fold that holds a single line saves nothing.
    const whole = opened.has(kind) || all.length <= OPEN + 1;
    const first = whole ? all : all.slice(0, OPEN);
    for (const line of first) shown.add(line);
    const last = first.at(-1);
    if (!whole && last) folded.set(last.key, all.length - OPEN);
  }
  return { shown: lines.filter((line) => shown.has(line)), folded };
}
