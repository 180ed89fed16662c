/**
 * What of a change is left once some of it was kept: whatever was put another way since it was sent, each setting as a
 * whole.
 */
export function withoutSent<Change extends object>(now: Change, sent: object): Change {
  const left = Object.entries(now).flatMap(([key, value]: [string, unknown]) => {
    const before: unknown = Reflect.get(sent, key);
    if (isSame(value, before)) return [];
    if (key !== 'settings' || !isParts(value) || !isParts(before)) return [[key, value] as const];
    return [[key, withoutSent(value, before)] as const];
  });
  return Object.fromEntries(left) as Change;
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function isParts(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
