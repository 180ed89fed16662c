import lnGamma from '@stdlib/math-base-special-gammaln';

export { lnGamma };

/** From here on the asymptotic series of the digamma function is exact to double precision. */
const ASYMPTOTIC_FROM = 8;

/** The derivative of ln Γ at x > 0 (Abramowitz & Stegun 6.3.5 and 6.3.18). */
export function digamma(x: number): number {
  let shift = 0;
  let at = x;
  for (; at < ASYMPTOTIC_FROM; at += 1) shift -= 1 / at;
  const inverse = 1 / (at * at);
  const series =
    inverse *
    (1 / 12 -
      inverse *
        (1 / 120 -
          inverse * (1 / 252 - inverse * (1 / 240 - inverse * (1 / 132 - (inverse * 691) / 32760)))));
  return shift + Math.log(at) - 0.5 / at - series;
}
