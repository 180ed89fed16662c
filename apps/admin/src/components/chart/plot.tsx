import type { ReactNode, Ref } from 'react';
import classes from './plot.module.css';

interface PlotProps {
  readonly height: number;
  /** What the picture shows, for those who do not see it. */
  readonly label: string;
  /** As measured, so that the picture is drawn for its place rather than stretched to it. */
  readonly size: { readonly ref: Ref<HTMLDivElement>; readonly width: number };
  readonly children: ReactNode;
  /** HTML over the picture, such as what is known of the place under the pointer. */
  readonly over?: ReactNode;
}

/** A picture as wide as its place. */
export function Plot({ height, label, size: { ref, width }, children, over }: PlotProps) {
  return (
    <div ref={ref} className={classes.plot} style={{ height }}>
      {width > 0 && (
        <svg width={width} height={height} role="img" aria-label={label}>
          {children}
        </svg>
      )}
      {over}
    </div>
  );
}

interface RowLinesProps {
  readonly ticks: readonly number[];
  readonly y: (tick: number) => number;
  readonly from: number;
  readonly to: number;
  readonly write: (tick: number) => string;
}

/** Light lines across at round values, each with its value before it. */
export function RowLines({ ticks, y, from, to, write }: RowLinesProps) {
  return ticks.map((tick) => (
    <g key={tick}>
      <line x1={from} x2={to} y1={y(tick)} y2={y(tick)} className={classes.line} />
      <text x={from - 8} y={y(tick)} dy="0.32em" textAnchor="end" className={classes.label}>
        {write(tick)}
      </text>
    </g>
  ));
}
