import { LossReason } from '../dossier/index.ts';

export interface ReasonCount {
  readonly reason: LossReason;
  /** In the twelve months up to the last one asked for, and in the twelve before them. */
  readonly recent: number;
  readonly before: number;
}

/**
 * Every reason of the list with how often it was named, the most frequent first. A loss with several reasons counts
 * under each, once: the counts add up to more than the losses.
 */
export function rankReasons(counted: readonly ReasonCount[]): ReasonCount[] {
  const known = new Map(counted.map((each) => [each.reason, each]));
  return LossReason.options
    .map((reason) => known.get(reason) ?? { reason, recent: 0, before: 0 })
    .sort((one, other) => other.recent - one.recent || other.before - one.before);
}
