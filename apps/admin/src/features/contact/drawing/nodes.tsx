import { VisuallyHidden } from '@mantine/core';
import { Handle, type Node, type NodeProps, Position } from '@xyflow/react';
import { useTranslations } from 'use-intl';
import { Mark } from '../../../components/mark.tsx';
import { InfluenceMark } from '../influence-mark.tsx';
import { stanceLooks, unknownStance } from '../stance-look.ts';
import type { DrawnGhost, DrawnPerson } from './drawing.ts';
import classes from './graph.module.css';

export type PersonNode = Node<
  {
    readonly person: DrawnPerson;
    readonly chosen: boolean;
    /** A line is being drawn from here by keyboard. */
    readonly joining: boolean;
    /** The one that Tab comes to; arrow keys go on from there. */
    readonly tabStop: boolean;
    readonly mayConnect: boolean;
    readonly onOpen: () => void;
  },
  'person'
>;
export type GhostNode = Node<{ readonly ghost: DrawnGhost; readonly onAdd: (() => void) | null }, 'ghost'>;

/** Somebody as a card: the border says how they stand to us, in shape, colour and word. */
function PersonCard({ data }: NodeProps<PersonNode>) {
  const t = useTranslations('contact.map');
  const { person, chosen, joining, tabStop, mayConnect, onOpen } = data;
  const { border, width, radius, colour } =
    person.stance === null ? unknownStance : stanceLooks[person.stance];
  return (
    <>
      <Handle type="target" position={Position.Top} isConnectable={mayConnect} aria-hidden />
      <button
        type="button"
        className={classes.card}
        data-contact={person.id}
        data-quiet={person.faded}
        data-chosen={chosen}
        data-joining={joining}
        tabIndex={tabStop ? 0 : -1}
        aria-pressed={chosen}
        style={{ border: `${width}px ${border} ${colour}`, borderRadius: radius }}
        onClick={onOpen}
      >
        <span className={classes.head}>
          <span className={classes.name}>{person.name}</span>
          <InfluenceMark influence={person.influence} />
        </span>
        {person.title && <span className={classes.quiet}>{person.title}</span>}
        <span className={classes.marks}>
          {person.role && <span className={classes.badge}>{person.role}</span>}
          {person.stance && person.stanceWord && (
            <Mark shape={stanceLooks[person.stance].shape} colour={stanceLooks[person.stance].colour}>
              {person.stanceWord}
            </Mark>
          )}
        </span>
        <span className={classes.quiet}>
          {person.touch}
          {person.elsewhere > 0 && ` · ${t('elsewhere', { count: person.elsewhere })}`}
        </span>
        <VisuallyHidden>{person.unseen}</VisuallyHidden>
      </button>
      <Handle type="source" position={Position.Bottom} isConnectable={mayConnect} aria-hidden />
    </>
  );
}

/** A role that nobody has, drawn where somebody should stand. */
function GhostCard({ data: { ghost, onAdd } }: NodeProps<GhostNode>) {
  return (
    <button
      type="button"
      className={classes.ghost}
      data-contact={ghost.id}
      disabled={onAdd === null}
      onClick={() => onAdd?.()}
    >
      <span className={classes.name}>{ghost.name}</span>
      <span>{ghost.hint}</span>
    </button>
  );
}

export const nodeTypes = { person: PersonCard, ghost: GhostCard };
