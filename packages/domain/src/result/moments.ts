/** How many values, their mean, and the sum of the squared distances from it. */
export interface Moments {
  readonly count: number;
  /** Null of no values. */
  readonly mean: number | null;
  readonly squares: number;
}

export function momentsOf(values: readonly number[]): Moments {
  const count = values.length;
  if (count === 0) return { count, mean: null, squares: 0 };
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  return { count, mean, squares: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) };
}
