import dagre from '@dagrejs/dagre';
import { type Sequence, type Slot, targetOf, waysOf } from '@sleutel/domain/sequence';
import { type WayWord, wayWord } from './way-word.ts';

export const NODE = { width: 264, height: 68 } as const;
/** Where the way in begins: a small mark above the first step. */
export const START = 'start of the sequence';
const START_HEIGHT = 28;

export interface Placed {
  readonly key: string;
  readonly x: number;
  readonly y: number;
}

/** A way from one step to another, or the way in. */
export interface PlacedWay {
  readonly id: string;
  readonly slot: Slot;
  readonly from: string;
  readonly to: string;
  readonly way: WayWord | 'start';
}

export interface SequenceLayout {
  readonly nodes: readonly Placed[];
  readonly ways: readonly PlacedWay[];
  readonly width: number;
  readonly height: number;
}

/** Where each step stands on paper: from top to bottom, in layers, with as few crossings as may be. */
export function layOut(sequence: Sequence): SequenceLayout {
  const graph = new dagre.graphlib.Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'TB', nodesep: 48, ranksep: 64, marginx: 16, marginy: 16 });
  graph.setDefaultEdgeLabel(() => ({}));
  graph.setNode(START, { width: NODE.width, height: START_HEIGHT });
  for (const { key } of sequence.steps) graph.setNode(key, { ...NODE });
  const ways = waysIn(sequence);
  for (const { id, from, to } of ways.toReversed()) graph.setEdge(from, to, {}, id);
  dagre.layout(graph);
  const nodes = graph.nodes().map((key) => {
    const { x, y, width, height } = graph.node(key);
    return { key, x: x - width / 2, y: y - height / 2 };
  });
  const { width = 0, height = 0 } = graph.graph();
  return { nodes, ways, width, height };
}

function waysIn({ start, steps }: Sequence): PlacedWay[] {
  const known = new Set(steps.map(({ key }) => key));
  const first: PlacedWay = { id: 'start', slot: 'start', from: START, to: start, way: 'start' };
  const rest = steps.flatMap((step) =>
    waysOf(step).map(
      (way): PlacedWay => ({
        id: `${step.key} ${way}`,
        slot: { after: step.key, way },
        from: step.key,
        to: targetOf(step, way) ?? '',
        way: wayWord(step, way),
      }),
    ),
  );
  return [first, ...rest].filter(({ to }) => known.has(to));
}
