import '@xyflow/react/dist/base.css';
import { Stack, Text, useComputedColorScheme } from '@mantine/core';
import { reportingRefusal } from '@sleutel/domain/contact';
import { may } from '@sleutel/domain/user';
import { Background, type Edge, Panel, ReactFlow, ReactFlowProvider } from '@xyflow/react';
import { useRef } from 'react';
import { useTranslations } from 'use-intl';
import { useMe } from '../../../lib/me.ts';
import type { Addition } from '../add-person.tsx';
import type { ContactCard, ContactMap } from '../contact-map.ts';
import { useMapActions } from '../use-map-actions.ts';
import type { Drawing } from './drawing.ts';
import classes from './graph.module.css';
import { fit, GraphTools } from './graph-tools.tsx';
import { nodeTypes } from './nodes.tsx';
import { useDrawing } from './use-drawing.ts';
import { useGraphKeys } from './use-graph-keys.ts';
import { type MapNode, useNodes } from './use-nodes.ts';

interface ContactGraphProps {
  readonly map: ContactMap;
  readonly people: readonly ContactCard[];
  readonly chosen: string | undefined;
  readonly onOpen: (contactId: string) => void;
  /** Null: the reader may not change the map. */
  readonly onAdd: ((addition: Addition) => void) | null;
}

const chosenLine = classes.chosenLine ?? '';

/** The map as a graph: people as cards, lines of reporting, missing roles as ghosts. */
export default function ContactGraph(props: ContactGraphProps) {
  return (
    <ReactFlowProvider>
      <Graph {...props} />
    </ReactFlowProvider>
  );
}

function Graph({ map, people, chosen, onOpen, onAdd }: ContactGraphProps) {
  const t = useTranslations('contact.map');
  const scheme = useComputedColorScheme('light');
  const mayChange = may(useMe().role, 'contact.place');
  const frame = useRef<HTMLDivElement>(null);
  const drawing = useDrawing(map, people);
  const { connect, drop } = useChanges(map);
  const keys = useGraphKeys({
    drawing,
    frame,
    connect: mayChange ? connect : null,
    walked: (id) => chosen !== undefined && onOpen(id),
    addUnder: onAdd && ((reportsToId) => onAdd({ role: null, reportsToId })),
  });
  const tabStop = keys.at ?? chosen ?? drawing.people[0]?.id;
  const { nodes, onNodesChange, putBack } = useNodes({
    drawing,
    personData: (person) => ({
      person,
      chosen: person.id === chosen,
      joining: person.id === keys.joining?.id,
      tabStop: person.id === tabStop,
      mayConnect: mayChange,
      onOpen: () => keys.choose(person.id) || onOpen(person.id),
    }),
    ghostData: (ghost) => ({
      ghost,
      onAdd: onAdd && (() => onAdd({ role: ghost.role })),
    }),
  });
  return (
    <Stack gap="sm" className={classes.map}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the cards inside have the focus; it only listens. */}
      <div ref={frame} className={classes.frame} onKeyDown={keys.onKeyDown} onFocus={keys.onFocus}>
        <ReactFlow<MapNode>
          nodes={nodes}
          edges={edgesOf(drawing, chosen)}
          nodeTypes={nodeTypes}
          onNodesChange={onNodesChange}
          onNodeDragStop={async (_, { id, position }) => {
            if (!(await drop(id, position))) putBack(id);
          }}
          onConnect={({ source, target }) => connect(target, source)}
          isValidConnection={({ source, target }) => reportingRefusal(people, target, source) === null}
          nodesDraggable={mayChange}
          nodesFocusable={false}
          edgesFocusable={false}
          elementsSelectable={false}
          disableKeyboardA11y
          deleteKeyCode={null}
          colorMode={scheme}
          minZoom={0.2}
          maxZoom={2}
          fitView
          fitViewOptions={fit}
          aria-label={t('label', { account: map.account.name })}
        >
          <Background gap={24} />
          <Panel position="top-left">
            <GraphTools map={map} drawing={drawing} mayChange={mayChange} />
          </Panel>
        </ReactFlow>
      </div>
      <Text size="sm" c="dimmed" aria-live="polite" visibleFrom="sm">
        {keys.joining ? t('joining', { name: keys.joining.name }) : t(mayChange ? 'keys' : 'keysReading')}
      </Text>
    </Stack>
  );
}

/** What the canvas changes: lines and places. */
function useChanges({ account, people }: ContactMap) {
  const act = useMapActions();
  const accountId = account.id;
  return {
    connect: (contactId: string, reportsToId: string | null) => {
      const card = people.find((each) => each.contactId === contactId);
      if (!card) return;
      void act({ verb: 'connect', input: { accountId, contactId, version: card.version, reportsToId } });
    },
    /** Whether it is kept where it was dropped. */
    drop: async (contactId: string, { x, y }: { readonly x: number; readonly y: number }) => {
      const card = people.find((each) => each.contactId === contactId);
      const at = { x: Math.round(x), y: Math.round(y) };
      if (card?.at?.x === at.x && card.at.y === at.y) return false;
      return (await act({ verb: 'place', input: { accountId, places: [{ contactId, at }] } })) !== null;
    },
  };
}

/** Lines from superiors to their reports; those of the chosen person stand out. */
function edgesOf({ people }: Drawing, chosen: string | undefined): Edge[] {
  const known = new Set(people.map(({ id }) => id));
  return people.flatMap(({ id, superiorId }) =>
    superiorId !== null && known.has(superiorId)
      ? [
          {
            id: `${superiorId} ${id}`,
            source: superiorId,
            target: id,
            type: 'smoothstep',
            ...(chosen === id || chosen === superiorId ? { className: chosenLine, zIndex: 1 } : {}),
          },
        ]
      : [],
  );
}
