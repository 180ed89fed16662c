/** A part of the catalogue, with whatever keys. */
interface Catalogue {
  (key: never): string;
  has(key: never): boolean;
}

/**
 * The word for a name that comes from the engine as text; `otherwise` where the catalogue has none. It knows its own
 * keys, so their types are put aside in this one place.
 */
export function wordIn(catalogue: Catalogue, key: string, otherwise: string): string {
  return catalogue.has(key as never) ? catalogue(key as never) : otherwise;
}
