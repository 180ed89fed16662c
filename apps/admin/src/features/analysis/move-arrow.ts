/** A box on the picture, in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Arrow {
  /** What an SVG path draws. */
  readonly path: string;
  /** Where its number stands. */
  readonly middle: Point;
}

/** Arrows begin and end in the right half of a box, between its words and its counts. */
const place = { x: 0.66, y: 0.62 };
/** Kept free at both ends. */
const free = 16;
/** How far an arrow swings to its right, as a part of its length: there and back never lie on each other. */
const swing = 0.16;

/** The way from one box to another, bent so that the way back is another. */
export function arrowBetween(from: Box, to: Box): Arrow {
  const [start, end] = [placeIn(from), placeIn(to)];
  const [dx, dy] = [end.x - start.x, end.y - start.y];
  const length = Math.hypot(dx, dy) || 1;
  const [ux, uy] = [dx / length, dy / length];
  const a = { x: start.x + ux * free, y: start.y + uy * free };
  const b = { x: end.x - ux * free, y: end.y - uy * free };
  const bend = { x: (a.x + b.x) / 2 - uy * length * swing, y: (a.y + b.y) / 2 + ux * length * swing };
  const middle = { x: (a.x + 2 * bend.x + b.x) / 4, y: (a.y + 2 * bend.y + b.y) / 4 };
  return { path: `M${written(a)} Q${written(bend)} ${written(b)}`, middle };
}

function placeIn({ left, top, width, height }: Box): Point {
  return { x: left + width * place.x, y: top + height * place.y };
}

function written({ x, y }: Point): string {
  return `${Math.round(x * 10) / 10},${Math.round(y * 10) / 10}`;
}
