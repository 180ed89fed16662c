import { NODE, type PlacedWay, type SequenceLayout, START } from './sequence-layout.ts';

/** How near, in pixels of the drawing, a step has to come to a way to be taken for meant. */
const REACH = 70;

interface Dragged {
  readonly id: string;
  readonly position: { readonly x: number; readonly y: number };
}

/** The way a step is held over; null where none is near, or only its own. */
export function nearestWay({ nodes, ways }: SequenceLayout, { id, position }: Dragged): PlacedWay | null {
  const middle = { x: position.x + NODE.width / 2, y: position.y + NODE.height / 2 };
  const found = ways
    .filter(({ from, to }) => from !== id && to !== id)
    .map((way) => ({ way, distance: distance(middle, middleOf(nodes, way)) }))
    .sort((a, b) => a.distance - b.distance)[0];
  return found && found.distance <= REACH ? found.way : null;
}

function middleOf(nodes: SequenceLayout['nodes'], { from, to }: PlacedWay) {
  const at = (key: string) => nodes.find((node) => node.key === key) ?? { x: 0, y: 0 };
  const [a, b] = [at(from), at(to)];
  const bottom = a.y + (from === START ? 28 : NODE.height);
  return { x: (a.x + b.x + NODE.width) / 2, y: (bottom + b.y) / 2 };
}

function distance(a: { x: number; y: number }, b: { x: number; y: number }): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
