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
  readonly to: Point;
  /** Where it was drawn: once it is drawn elsewhere, the map knows where it was dropped. */
  readonly from: Point;
}

type AllDragged = ReadonlyMap<string, Dragged>;

/** Those that the map does not know at their new place yet. */
function stillDragged({ people }: Drawing, dragged: AllDragged): AllDragged {
  const drawn = new Map(people.map(({ id, x, y }) => [id, { x, y }]));
  const still = [...dragged].filter(([id, { from }]) => {
    const now = drawn.get(id);
    return now?.x === from.x && now.y === from.y;
  });
  return still.length === dragged.size ? dragged : new Map(still);
}

/**
 * The cards as the canvas takes them. One that is dragged stands under the pointer, and stays where it was dropped until the
 * map has it there, whatever else comes in meanwhile; `putBack` is for one that could not be kept there.
 */
export function useNodes({ drawing, personData, ghostData }: NodesOptions) {
  const [all, setDragged] = useState<AllDragged>(new Map());
  const dragged = stillDragged(drawing, all);
  if (dragged !== all) setDragged(dragged);
  const drawnAt = (id: string) => drawing.people.find((person) => person.id === id);
  const onNodesChange: OnNodesChange<MapNode> = (changes) => {
    const moved = changes.flatMap((change): [string, Dragged][] => {
      const from = change.type === 'position' ? drawnAt(change.id) : undefined;
      if (!from || change.type !== 'position' || !change.position) return [];
      return [[change.id, { to: change.position, from: { x: from.x, y: from.y } }]];
    });
    if (moved.length > 0) setDragged((old) => new Map([...old, ...moved]));
  };
  const base = <C extends Point & { readonly id: string; readonly width: number; readonly height: number }>({
    id,
    x,
    y,
    width,
    height,
  }: C) => ({
    id,
    position: dragged.get(id)?.to ?? { x, y },
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
  const putBack = (contactId: string) =>
    setDragged((old) => new Map([...old].filter(([id]) => id !== contactId)));
  return { nodes, onNodesChange, putBack };
}
