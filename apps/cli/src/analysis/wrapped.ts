/** A line cut between words to at most `width` characters; what goes on is set in by two spaces. */
export function wrapped(line: string, width: number): string[] {
  if (line.length <= width) return [line];
  const cut = line.lastIndexOf(' ', width);
  if (cut <= 2) return [line];
  return [line.slice(0, cut), ...wrapped(`  ${line.slice(cut + 1)}`, width)];
}
