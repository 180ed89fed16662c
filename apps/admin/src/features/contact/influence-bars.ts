/** One bar of the mark of influence, in pixels from the upper left corner of the mark. */
interface Bar {
  readonly x: number;
  readonly y: number;
  readonly height: number;
  readonly filled: boolean;
}

export const barWidth = 3;
export const markSize = { width: 23, height: 12 } as const;

const most = 5;

/** Influence from 1 to 5 as rising bars, as many of them filled; none where it is not known. */
export function influenceBars(influence: number | null): readonly Bar[] {
  if (influence === null) return [];
  return Array.from({ length: most }, (_, index) => {
    const height = markSize.height - (most - 1 - index) * 2;
    return { x: index * (barWidth + 2), y: markSize.height - height, height, filled: index < influence };
  });
}
