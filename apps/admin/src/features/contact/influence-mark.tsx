import { barWidth, influenceBars, markSize } from './influence-bars.ts';

interface InfluenceMarkProps {
  /** 1 to 5; null where it is not known. */
  readonly influence: number | null;
}

/** How much somebody counts, to be seen at a glance; whoever draws it says it in words too. */
export function InfluenceMark({ influence }: InfluenceMarkProps) {
  const bars = influenceBars(influence);
  if (bars.length === 0) return null;
  return (
    <svg
      {...markSize}
      viewBox={`0 0 ${markSize.width} ${markSize.height}`}
      aria-hidden
      style={{ flex: 'none' }}
    >
      {bars.map(({ x, y, height, filled }) => (
        <rect
          key={x}
          x={x}
          y={y}
          width={barWidth}
          height={height}
          rx={1}
          fill={filled ? 'currentColor' : 'var(--line)'}
        />
      ))}
    </svg>
  );
}
