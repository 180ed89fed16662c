import type { OnNodesChange } from '@xyflow/react';
import { useState } from 'react';
import type { Drawing } from './drawing.ts';
import type { Point } from './layout.ts';
import type { GhostNode, PersonNode } from './nodes.tsx';

export type MapNode = PersonNode | GhostNode;

interface NodesOptions {
  readonly drawing: Drawing;
  readonly personData: (person: PersonNode['data']['person']) => PersonNode['data'];
  readonly ghostData: (ghost: GhostNode['data']['ghost']) => GhostNode['data'];
}

interface Dragged {
  /** The drawing they were dragged on: a newer one has them where they were dropped. */
  readonly on: Drawing;
  readonly places: ReadonlyMap<string, Point>;
}

/** The cards as the canvas takes them; while one is dragged it stands under the pointer. */
export function useNodes({ drawing, personData, ghostData }: NodesOptions) {
  const [dragged, setDragged] = useState<Dragged>({ on: drawing, places: new Map() });
  const places = dragged.on === drawing ? dragged.places : new Map<string, Point>();
  const onNodesChange: OnNodesChange<MapNode> = (changes) => {
    const moved = changes.flatMap((change): [string, Point][] =>
      change.type === 'position' && change.position ? [[change.id, change.position]] : [],
    );
    if (moved.length > 0) setDragged({ on: drawing, places: new Map([...places, ...moved]) });
  };
  const base = <C extends Point & { readonly id: string; readonly width: number; readonly height: number }>({
    id,
    x,
    y,
    width,
    height,
  }: C) => ({
    id,
    position: places.get(id) ?? { x, y },
    width,
    height,
    measured: { width, height },
  });
  const nodes: MapNode[] = [
    ...drawing.people.map(
      (person): PersonNode => ({
        ...base(person),
        type: 'person',
        data: personData(person),
      }),
    ),
    ...drawing.ghosts.map(
      (ghost): GhostNode => ({
        ...base(ghost),
        type: 'ghost',
        draggable: false,
        data: ghostData(ghost),
      }),
    ),
  ];
  return { nodes, onNodesChange };
}
