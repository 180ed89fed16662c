import '@xyflow/react/dist/base.css';
import type { Slot } from '@sleutel/domain/sequence';
import {
  type AriaLabelConfig,
  Controls,
  type Edge,
  MarkerType,
  type Node,
  type OnReconnect,
  ReactFlow,
  useNodesState,
} from '@xyflow/react';
import { useEffect, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useProgrammeEditor } from '../../lib/programme-editor.tsx';
import { nearestWay } from './nearest-way.ts';
import classes from './sequence-canvas.module.css';
import { layOut, NODE, type PlacedWay, type SequenceLayout, START } from './sequence-layout.ts';
import { fit, StayInView } from './stay-in-view.tsx';
import { StartNode, StepNode, type StepNodeData } from './step-node.tsx';
import { useSequenceEdit } from './use-sequence-edit.ts';
import { WayEdge, type WayEdgeData } from './way-edge.tsx';

const nodeTypes = { step: StepNode, start: StartNode };
const edgeTypes = { way: WayEdge };
const least = 420;
const most = 2600;

interface SequenceCanvasProps {
  readonly chosen: string | undefined;
}

/**
 * The sequence as a drawing. A step is dragged onto a way to stand there, the end of a way onto another step to lead
 * there; the plus on a way puts something in, Delete takes the chosen step out.
 */
export function SequenceCanvas({ chosen }: SequenceCanvasProps) {
  const { design, canEdit } = useProgrammeEditor();
  const edit = useSequenceEdit();
  const layout = useMemo(() => layOut(design.sequence), [design.sequence]);
  const placed = useMemo(() => nodesOf(layout, canEdit, chosen), [layout, canEdit, chosen]);
  const [nodes, setNodes, onNodesChange] = useNodesState<Node>(placed);
  const [over, setOver] = useState<PlacedWay | null>(null);
  useEffect(() => setNodes(placed), [placed, setNodes]);
  const drop = (key: string) => {
    setOver(null);
    setNodes(placed);
    if (over) edit.move(key, over.slot);
  };
  const reconnect: OnReconnect = (edge, { target }) => {
    const way = layout.ways.find(({ id }) => id === edge.id);
    if (way && target && target !== START) edit.retarget(way.slot, target);
  };
  return (
    <div
      className={classes.canvas}
      style={{ height: Math.min(most, Math.max(least, layout.height + 24)) }}
      data-step-canvas
    >
      <ReactFlow
        key={canEdit ? 'open' : 'shut'}
        nodes={nodes}
        edges={edgesOf(layout.ways, over, canEdit)}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        onNodesChange={onNodesChange}
        onNodeClick={(_, { id }) => id !== START && edit.choose(id)}
        onPaneClick={() => edit.choose(undefined)}
        onNodeDrag={(_, node) => setOver(nearestWay(layout, node))}
        onNodeDragStop={(_, node) => drop(node.id)}
        onNodesDelete={([node]) => node && edit.remove(node.id)}
        onReconnect={reconnect}
        deleteKeyCode={canEdit ? ['Delete', 'Backspace'] : null}
        nodesDraggable={canEdit}
        nodesConnectable={false}
        edgesReconnectable={canEdit}
        edgesFocusable={false}
        fitView
        fitViewOptions={fit}
        minZoom={0.4}
        maxZoom={1.5}
        zoomOnScroll={false}
        zoomOnDoubleClick={false}
        preventScrolling={false}
        autoPanOnNodeFocus={false}
        proOptions={{ hideAttribution: false }}
        ariaLabelConfig={useLabels()}
      >
        <Controls showInteractive={false} position="top-right" />
        <StayInView width={layout.width} />
      </ReactFlow>
    </div>
  );
}

function nodesOf({ nodes }: SequenceLayout, canEdit: boolean, chosen: string | undefined): Node[] {
  return nodes.map(({ key, x, y }): Node<StepNodeData> | Node => {
    const common = { id: key, position: { x, y }, width: NODE.width, connectable: false };
    if (key === START) {
      return {
        ...common,
        type: 'start',
        data: {},
        selectable: false,
        draggable: false,
        focusable: false,
        deletable: false,
      };
    }
    return {
      ...common,
      type: 'step',
      height: NODE.height,
      selected: key === chosen,
      deletable: canEdit,
      data: { stepKey: key } satisfies StepNodeData,
    };
  });
}

function edgesOf(ways: readonly PlacedWay[], over: PlacedWay | null, canEdit: boolean): Edge<WayEdgeData>[] {
  return ways.map(({ id, from, to, way, slot }) => ({
    id,
    source: from,
    target: to,
    type: 'way',
    selectable: false,
    deletable: false,
    ...(canEdit ? { reconnectable: 'target' as const } : {}),
    markerEnd: { type: MarkerType.ArrowClosed, width: 16, height: 16 },
    data: { way, slot, over: over?.id === id } satisfies WayEdgeData & { slot: Slot },
  }));
}

function useLabels(): Partial<AriaLabelConfig> {
  const t = useTranslations('programmeEdit.canvas');
  return {
    'node.a11yDescription.default': t('node'),
    'node.a11yDescription.keyboardDisabled': t('node'),
    'node.a11yDescription.ariaLiveMessage': () => '',
    'edge.a11yDescription.default': t('way'),
    'controls.ariaLabel': t('controls'),
    'controls.zoomIn.ariaLabel': t('zoomIn'),
    'controls.zoomOut.ariaLabel': t('zoomOut'),
    'controls.fitView.ariaLabel': t('fit'),
  };
}
