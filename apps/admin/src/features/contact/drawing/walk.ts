import type { Point } from './layout.ts';

export interface Stop extends Point {
  readonly id: string;
}

type Arrow = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight';

const ways: Readonly<Record<Arrow, Point>> = {
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
};

export function isArrow(key: string): key is Arrow {
  return Object.hasOwn(ways, key);
}

/** How much a step aside counts against a step ahead. */
const aside = 2;

/** Who stands next in the direction of an arrow, measured from middle to middle; null where nobody does. */
export function nextStop(stops: readonly Stop[], from: string, arrow: Arrow): string | null {
  const here = stops.find(({ id }) => id === from);
  if (!here) return null;
  const way = ways[arrow];
  let best: { readonly id: string; readonly cost: number } | null = null;
  for (const { id, x, y } of stops) {
    const ahead = (x - here.x) * way.x + (y - here.y) * way.y;
    const beside = Math.abs((x - here.x) * way.y) + Math.abs((y - here.y) * way.x);
    if (id === from || ahead <= 0 || beside > ahead * 4) continue;
    const cost = ahead + aside * beside;
    if (!best || cost < best.cost) best = { id, cost };
  }
  return best?.id ?? null;
}
