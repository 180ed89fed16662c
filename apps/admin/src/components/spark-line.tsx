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
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {values.map((value, index) => {
        const tall = value <= 0 ? 0.75 : Math.max(1.5, (value / top) * height);
        return (
          <rect
            // The position is what a bar is: the series never reorders.
            key={index}
            x={index * step}
            y={height - tall}
            width={Math.max(1, step - 1)}
            height={tall}
            fill={value > 0 ? 'var(--series)' : 'var(--line)'}
          />
        );
      })}
    </svg>
  );
}
