import type { FallbackCode } from '../notice.ts';
import type { PurchaseModelName } from '../parameters.ts';

/** The purchase model's parameters: rate of Erlang stages ~ Gamma(r, alpha in weeks), drop-out ~ Beta(a, b). */
export interface ModelParameters {
  readonly name: PurchaseModelName;
  /** Erlang stages an order; 1 is the NBD. */
  readonly k: number;
  readonly r: number;
  readonly alpha: number;
  readonly a: number;
  readonly b: number;
}

/** A fitted purchase model. */
export interface Fit extends ModelParameters {
  /** At these parameters, the Erlang terms included; the weak prior is not part of it. */
  readonly logLikelihood: number;
  /** Accounts with a completed order, which took part. */
  readonly accounts: number;
  readonly converged: boolean;
  /** There when the parameters rest on the weak prior too, with the reason. */
  readonly fallback?: FallbackCode;
}
