import { z } from 'zod';

const Fraction = z.number().min(0).max(1);
const Factor = z.number().positive();

/** `bg`: BG/NBD, drop-out only after a repeat order. `mbg`: MBG/CNBD-k, drop-out after the first order too. */
export const PurchaseModelName = z.enum(['bg', 'mbg']);
export type PurchaseModelName = z.infer<typeof PurchaseModelName>;

/** Regularity: 1 is random (exponential gaps), more is steadier (Erlang-k gaps); `auto` tries 1, 2, 3, … */
export const Regularity = z.union([z.literal('auto'), z.number().int().min(1).max(50)]);
export type Regularity = z.infer<typeof Regularity>;

export const AbcLimits = z
  .object({
    /** An account with less than this cumulative share before it is A. */
    a: Fraction.default(0.8),
    /** …and below this one B; the rest is C. */
    b: Fraction.default(0.95),
  })
  .refine((limits) => limits.a <= limits.b, {
    path: ['a'],
    error: 'The limit of A may not exceed the limit of B',
    params: { code: 'limitOfB' },
  });
export type AbcLimits = z.infer<typeof AbcLimits>;

export const XyzLimits = z
  .object({
    /** Coefficient of variation up to which an account is X. */
    x: z.number().nonnegative().default(0.5),
    /** …and up to which it is Y; the rest is Z. */
    y: z.number().nonnegative().default(1),
    /** With fewer whole months an account is `new`. */
    minMonths: z.number().int().min(1).default(3),
  })
  .refine((limits) => limits.x <= limits.y, {
    path: ['x'],
    error: 'The limit of X may not exceed the limit of Y',
    params: { code: 'limitOfY' },
  });
export type XyzLimits = z.infer<typeof XyzLimits>;

export const StatusLimits = z.object({
  /** Slipping: silent for more than this many usual gaps, … */
  slippingGaps: Factor.default(2),
  /** …or alive with less than this probability. */
  slippingPAlive: Fraction.default(0.5),
  /** Lost: silent for more than this many usual gaps and … */
  lostGaps: Factor.default(4),
  /** …alive with less than this probability, … */
  lostPAlive: Fraction.default(0.2),
  /** …or no order for this many days. */
  lostAfterDays: z.number().int().positive().default(365),
  /** With fewer days with a completed order the usual gap of all accounts stands in for its own. */
  minOrderDays: z.number().int().min(2).default(3),
});
export type StatusLimits = z.infer<typeof StatusLimits>;

/** Every limit of an analysis; what is left out takes its default. */
export const AnalysisParameters = z.object({
  abc: AbcLimits.prefault({}),
  xyz: XyzLimits.prefault({}),
  status: StatusLimits.prefault({}),
  /** Share of profit (of revenue where cost is unknown) from which an account is a breadwinner. */
  breadwinnerShare: Fraction.default(0.1),
  /** Share of the measure that the largest key accounts make together. */
  keyShare: Fraction.default(0.5),
  model: z.object({ name: PurchaseModelName.default('mbg'), k: Regularity.default('auto') }).prefault({}),
});
export type AnalysisParameters = z.infer<typeof AnalysisParameters>;

/** What a caller may write: any part of the parameters. */
export type AnalysisParametersInput = z.input<typeof AnalysisParameters>;

/** The classic limits of 10 % and 25 %, made for items of a warehouse; few accounts reach X under them. */
export const classicXyz = { x: 0.1, y: 0.25 } as const satisfies z.input<typeof XyzLimits>;
