interface SparkLineProps {
  readonly values: readonly number[];
  readonly label: string;
}

const width = 96;
const height = 22;

/** A row of bars as small as a word: the shape of a series, its numbers elsewhere. */
export function SparkLine({ values, label }: SparkLineProps) {
  const top = Math.max(...values, 0);
  if (top === 0) return <span style={{ color: 'var(--muted)' }}>–</span>;
  const step = width / values.length;
  const bars = (drawn: (value: number) => boolean) =>
    values
      .map((value, index) => (drawn(value) ? bar(index * step, step - 1, tall(value, top)) : ''))
      .join('');
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <path d={bars((value) => value > 0)} fill="var(--series)" />
      <path d={bars((value) => value <= 0)} fill="var(--line)" />
    </svg>
  );
}

function tall(value: number, top: number): number {
  return value <= 0 ? 0.75 : Math.max(1.5, (value / top) * height);
}

/** All bars of a colour are one outline: a table has hundreds of series. */
function bar(left: number, wide: number, high: number): string {
  return `M${left} ${height}v${-high}h${Math.max(1, wide)}v${high}z`;
}
