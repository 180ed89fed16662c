/**
 * P(X ≤ count) of a Poisson distribution: the sum of e^−m·m^k/k! for k up to `count`. Each term follows from the one
 * before in logarithms, so that a large mean does not underflow. `mean` is above 0; a count below 0 has chance 0.
 */
export function poissonAtMost(count: number, mean: number): number {
  let sum = 0;
  let logTerm = -mean;
  for (let k = 0; k <= count; k += 1) {
    if (k > 0) logTerm += Math.log(mean / k);
    sum += Math.exp(logTerm);
  }
  return Math.min(1, sum);
}

/**
 * P(X ≥ count), summed from its own side: 1 minus the other tail would be nothing but rounding where the chance is
 * small.
 */
export function poissonAtLeast(count: number, mean: number): number {
  if (count <= 0) return 1;
  if (count <= mean) return 1 - poissonAtMost(count - 1, mean);
  let logTerm = -mean;
  for (let k = 1; k <= count; k += 1) logTerm += Math.log(mean / k);
  let term = Math.exp(logTerm);
  let sum = 0;
  for (let k = count + 1; sum + term > sum; k += 1) {
    sum += term;
    term *= mean / k;
  }
  return sum;
}
