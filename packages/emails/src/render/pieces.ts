/** A piece of a filled-in template: markup by its place in the template, or what was written for the recipient. */
export type Piece = number | string;

/** What one recipient gets, as what is theirs alone between markup that all have. */
export interface FilledMessage {
  readonly subject: string;
  readonly html: readonly Piece[];
  readonly text: readonly Piece[];
}

/** The text that pieces are of a template with this markup. */
export function assemble(markup: readonly string[], pieces: readonly Piece[]): string {
  let written = '';
  for (const piece of pieces) written += typeof piece === 'number' ? markupAt(markup, piece) : piece;
  return written;
}

function markupAt(markup: readonly string[], place: number): string {
  const text = markup[place];
  if (text === undefined) throw new RangeError(`the template has no markup ${place}`);
  return text;
}
