/** Somebody who can be spoken to. */
export interface Mentionable {
  readonly id: string;
  readonly name: string;
}

/**
 * Whom a comment speaks to: `@` and a whole name, in any case, longest name first, so that `@Ann Lee-Smith` does not
 * speak to Ann Lee. An address such as `post@anna.example` speaks to nobody.
 */
export function mentionedIn(body: string, people: readonly Mentionable[]): string[] {
  const byLength = [...people].sort((a, b) => b.name.length - a.name.length);
  const found = new Set<string>();
  for (const { index } of body.matchAll(/(?<![\p{L}\p{N}._-])@/gu)) {
    const rest = body.slice(index + 1).toLowerCase();
    const named = byLength.find(({ name }) => startsWithName(rest, name.toLowerCase()));
    if (!named) continue;
    for (const { id, name } of people) if (name.toLowerCase() === named.name.toLowerCase()) found.add(id);
  }
  return [...found];
}

function startsWithName(text: string, name: string): boolean {
  if (name === '' || !text.startsWith(name)) return false;
  const next = text.slice(name.length);
  return !/^[\p{L}\p{N}_-]/u.test(next);
}
