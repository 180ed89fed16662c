const LONGEST = 30;

/** A key in plain letters for something of that name that none of those taken is; `otherwise` where nothing is left of it. */
export function freeKey(name: string, taken: ReadonlySet<string>, otherwise: string): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-');
  const words = plain.replaceAll(/^[-0-9]+|-+$/g, '').slice(0, LONGEST) || otherwise;
  let key = words;
  for (let next = 2; taken.has(key); next += 1) key = `${words}-${next}`;
  return key;
}
