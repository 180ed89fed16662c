interface Place {
  readonly value: unknown;
  readonly key: PropertyKey | null;
  readonly within: Place | null;
}

/** The null character and half of a surrogate pair: PostgreSQL keeps neither, in no text and no JSON. */
const UNWRITABLE = /[\0\p{Cs}]/u;

/**
 * The path to the first text of an input that cannot be kept, in a name or a value; null where there is none. Looks into
 * what JSON is made of and nothing else, and goes down without recursion, so that no depth is too much for it.
 */
export function unwritable(input: unknown): PropertyKey[] | null {
  const places: Place[] = [{ value: input, key: null, within: null }];
  for (let place = places.pop(); place !== undefined; place = places.pop()) {
    const { value } = place;
    if (typeof value === 'string' && UNWRITABLE.test(value)) return pathTo(place);
    if (!isPlain(value)) continue;
    for (const [key, each] of Object.entries(value).reverse()) {
      if (UNWRITABLE.test(key)) return pathTo(place);
      places.push({ value: each, key: Array.isArray(value) ? Number(key) : key, within: place });
    }
  }
  return null;
}

function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  return Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
}

function pathTo(place: Place): PropertyKey[] {
  const path: PropertyKey[] = [];
  for (let at: Place | null = place; at !== null; at = at.within) if (at.key !== null) path.push(at.key);
  return path.reverse();
}
