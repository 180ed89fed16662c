import { Graph, layout } from '@dagrejs/dagre';

/** Somebody to be drawn, in pixels. */
export interface Box {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly superiorId: string | null;
  /** Where they were put by hand. */
  readonly at: Point | null;
}

/** The upper left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

const gap = { beside: 28, below: 64 };
const perRow = 4;

/**
 * Where everybody is drawn: superiors above their reports, those without any line in rows beneath, and whoever was put
 * somewhere by hand there. The same boxes always give the same picture.
 */
export function placeBoxes(boxes: readonly Box[]): ReadonlyMap<string, Point> {
  const known = new Set(boxes.map(({ id }) => id));
  const lines = boxes.filter(({ superiorId }) => superiorId !== null && known.has(superiorId));
  const linked = new Set(lines.flatMap(({ id, superiorId }) => [id, superiorId ?? id]));
  const tree = placeTree(
    boxes.filter(({ id }) => linked.has(id)),
    lines,
  );
  const bottom = Math.max(
    0,
    ...boxes.flatMap(({ id, height }) => {
      const point = tree.get(id);
      return point ? [point.y + height + gap.below] : [];
    }),
  );
  const rows = placeRows(
    boxes.filter(({ id }) => !linked.has(id)),
    bottom,
  );
  const byHand = boxes.flatMap(({ id, at }): [string, Point][] => (at ? [[id, at]] : []));
  return new Map([...tree, ...rows, ...byHand]);
}

function placeTree(boxes: readonly Box[], lines: readonly Box[]): Map<string, Point> {
  if (boxes.length === 0) return new Map();
  const graph = new Graph();
  graph.setGraph({ rankdir: 'TB', nodesep: gap.beside, ranksep: gap.below });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id, width, height } of boxes) graph.setNode(id, { width, height });
  for (const { id, superiorId } of lines) if (superiorId !== null) graph.setEdge(superiorId, id);
  layout(graph);
  return new Map(
    boxes.map(({ id, width, height }) => {
      const { x, y } = graph.node(id);
      return [id, { x: Math.round(x - width / 2), y: Math.round(y - height / 2) }];
    }),
  );
}

function placeRows(boxes: readonly Box[], top: number): Map<string, Point> {
  const places = new Map<string, Point>();
  let [x, y, tallest] = [0, top, 0];
  for (const [index, { id, width, height }] of boxes.entries()) {
    if (index > 0 && index % perRow === 0) [x, y, tallest] = [0, y + tallest + gap.below / 2, 0];
    places.set(id, { x, y });
    x += width + gap.beside;
    tallest = Math.max(tallest, height);
  }
  return places;
}
