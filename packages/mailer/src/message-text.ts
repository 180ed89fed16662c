/** A text in pieces: its own, as they are, and by their places those of the markup it shares with others. */
export interface PiecedText {
  /** One and the same array for all that share it: what is worked out for it is kept by its identity. */
  readonly markup: readonly string[];
  readonly pieces: readonly (number | string)[];
}

/** A body, whole or in pieces. */
export type MessageText = string | PiecedText;

/**
 * The text put together.
 *
 * @throws RangeError where a piece names no markup
 */
export function textOf(text: MessageText): string {
  if (typeof text === 'string') return text;
  const { markup, pieces } = text;
  let whole = '';
  for (const piece of pieces) whole += typeof piece === 'number' ? sharedBy(markup, piece) : piece;
  return whole;
}

/**
 * What a piece names, in the markup or in anything made of it place by place.
 *
 * @throws RangeError where that is nothing
 */
export function sharedBy<Shared>(markup: readonly Shared[], place: number): Shared {
  const shared = markup[place];
  if (shared === undefined) throw new RangeError(`No markup has the place ${place}.`);
  return shared;
}
