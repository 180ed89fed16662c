/** How large somebody is drawn, in pixels: the more influence (1 to 5), the larger. */
export function cardSize(influence: number | null): { readonly width: number; readonly height: number } {
  const weight = influence ?? 2;
  return { width: 200 + weight * 12, height: 92 + weight * 5 };
}

export const ghostSize = { width: 196, height: 74 } as const;
