import { useElementSize } from '@mantine/hooks';
import type { Cell } from '@sleutel/domain/analysis';
import { type RefObject, useLayoutEffect, useState } from 'react';
import { useFigures } from '../../lib/figures.ts';
import type { RouterOutputs } from '../../lib/trpc.ts';
import { arrowBetween, type Box } from './move-arrow.ts';
import classes from './move-arrows.module.css';

type Move = NonNullable<RouterOutputs['analysis']['nineBox']>['moves'][number];

interface MoveArrowsProps {
  readonly moves: readonly Move[];
  /** The grid whose boxes carry `data-cell`. */
  readonly grid: RefObject<HTMLElement | null>;
  /** Only its moves, where one is looked at. */
  readonly cell: Cell | null;
}

const most = 8;
const mostOfCell = 14;

/** Who went from which box to which, drawn over them; the more accounts the broader. The table beside says the same. */
export function MoveArrows({ moves, grid, cell }: MoveArrowsProps) {
  const { count } = useFigures();
  const { ref, width, height } = useElementSize<HTMLDivElement>();
  const boxes = useBoxes(grid, width, height);
  const between = moves.filter(({ from, to }) => from !== null && to !== null);
  const shown =
    cell === null
      ? between.slice(0, most)
      : between.filter(({ from, to }) => from === cell || to === cell).slice(0, mostOfCell);
  const largest = Math.max(1, ...shown.map(({ accounts }) => accounts));
  return (
    <div ref={ref} className={classes.over} aria-hidden>
      <svg width={width} height={height} className={classes.arrows} aria-hidden>
        <defs>
          <marker
            id="move-head"
            viewBox="0 0 8 8"
            refX="6"
            refY="4"
            markerWidth="9"
            markerHeight="9"
            markerUnits="userSpaceOnUse"
            orient="auto"
          >
            <path d="M0 0 8 4 0 8z" className={classes.head} />
          </marker>
        </defs>
        {shown.map(({ from, to, accounts }) => {
          const [start, end] = [boxes.get(from ?? ''), boxes.get(to ?? '')];
          if (!start || !end) return null;
          const { path, middle } = arrowBetween(start, end);
          return (
            <g key={`${from}-${to}`}>
              <path
                d={path}
                className={classes.arrow}
                strokeWidth={1 + (accounts / largest) * 3}
                markerEnd="url(#move-head)"
              />
              <text x={middle.x} y={middle.y} dy="0.35em" className={classes.count}>
                {count(accounts)}
              </text>
            </g>
          );
        })}
      </svg>
    </div>
  );
}

/** Where every box stands in the grid, anew when its size changes. */
function useBoxes(grid: RefObject<HTMLElement | null>, width: number, height: number) {
  const [boxes, setBoxes] = useState<ReadonlyMap<string, Box>>(new Map());
  useLayoutEffect(() => {
    const found = grid.current?.querySelectorAll<HTMLElement>('[data-cell]') ?? [];
    const of = ({ offsetLeft, offsetTop, offsetWidth, offsetHeight, dataset }: HTMLElement) =>
      [
        dataset['cell'] ?? '',
        { left: offsetLeft, top: offsetTop, width: offsetWidth, height: offsetHeight },
      ] as const;
    if (width + height > 0) setBoxes(new Map([...found].map(of)));
  }, [grid, width, height]);
  return boxes;
}
