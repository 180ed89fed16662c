/** As many as are looked for in one event, so that nobody can keep the engine busy with one. */
const MOST = 500;

/** The longest parts of an address before and after the sign, in characters. */
const LONGEST_LOCAL = 64;
const LONGEST_DOMAIN = 255;

/** The e-mail addresses in all texts of a value, in lower case, each once. */
export function addressesIn(value: unknown): readonly string[] {
  const found = new Set<string>();
  for (const text of textsIn(value)) {
    for (let at = text.indexOf('@'); at !== -1 && found.size < MOST; at = text.indexOf('@', at + 1)) {
      for (const address of around(text, at)) found.add(address);
    }
  }
  return [...found];
}

function* textsIn(value: unknown): Generator<string, void, void> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null) {
    for (const each of Object.values(value)) yield* textsIn(each);
  }
}

/** An apostrophe in front may belong to the address, or quote it. */
function around(text: string, at: number): string[] {
  const before = text.slice(Math.max(0, at - LONGEST_LOCAL), at).toLowerCase();
  const after = text.slice(at + 1, at + 1 + LONGEST_DOMAIN).toLowerCase();
  const local = /[^\s<>"(),:;[\]\\@]+$/.exec(before)?.[0];
  const domain = /^[\p{L}\p{N}.-]+/u.exec(after)?.[0].replace(/\.+$/, '');
  if (!local || !domain) return [];
  return [...new Set([local, local.replace(/^'+/, '')])].filter(Boolean).map((name) => `${name}@${domain}`);
}
