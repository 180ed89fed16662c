import { useReactFlow, useStore } from '@xyflow/react';
import { useEffect, useRef } from 'react';

/** How a drawing is fitted into its place. */
export const fit = { maxZoom: 1, padding: 0.02 } as const;

/**
 * Keeps in the middle what stands there, as a panel beside the drawing opens or closes; what could be seen as a whole
 * stays so.
 */
export function StayInView({ width: drawn }: { readonly width: number }) {
  const width = useStore((state) => state.width);
  const before = useRef(width);
  const { fitView, getViewport, setViewport } = useReactFlow();
  useEffect(() => {
    const { current: was } = before;
    before.current = width;
    if (was === 0 || was === width) return;
    const { x, y, zoom } = getViewport();
    const whole = drawn * zoom <= was;
    if (whole && drawn * zoom > width) void fitView(fit);
    else void setViewport({ x: x + (width - was) / 2, y, zoom });
  }, [width, drawn, fitView, getViewport, setViewport]);
  return null;
}
