import type { Slot } from '@sleutel/domain/sequence';
import { BaseEdge, type Edge, EdgeLabelRenderer, type EdgeProps, getSmoothStepPath } from '@xyflow/react';
import { useTranslations } from 'use-intl';
import { InsertMenu } from './insert-menu.tsx';
import classes from './sequence-canvas.module.css';
import { useSequenceEdit } from './use-sequence-edit.ts';
import type { WayWord } from './way-word.ts';

export type WayEdgeData = { readonly way: WayWord | 'start'; readonly slot: Slot; readonly over: boolean };

/** A way between two steps: the answer that leads along it, and a plus to put something in. */
export function WayEdge({ data, markerEnd, ...ends }: EdgeProps<Edge<WayEdgeData>>) {
  const t = useTranslations('programmeEdit.sequence');
  const { canEdit } = useSequenceEdit();
  const [path, x, y] = getSmoothStepPath(ends);
  if (!data) return null;
  const { way, slot, over } = data;
  return (
    <>
      <BaseEdge path={path} {...(markerEnd ? { markerEnd } : {})} className={classes.way} data-over={over} />
      <EdgeLabelRenderer>
        <div
          className={classes.label}
          style={{ transform: `translate(-50%, -50%) translate(${x}px, ${y}px)` }}
          data-over={over}
        >
          {way !== 'start' && way !== 'next' && <span>{t(`way.${way}`)}</span>}
          {canEdit && <InsertMenu slot={slot} />}
        </div>
      </EdgeLabelRenderer>
    </>
  );
}
