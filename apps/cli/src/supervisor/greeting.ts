/** The box that a ready engine shows: its address and how to sign in. */
export function greeting(lines: string[]): string {
  const width = Math.max(...lines.map((line) => [...line].length));
  const edge = '─'.repeat(width + 2);
  const rows = lines.map((line) => `│ ${line}${' '.repeat(width - [...line].length)} │`);
  return [`┌${edge}┐`, ...rows, `└${edge}┘`].join('\n');
}
