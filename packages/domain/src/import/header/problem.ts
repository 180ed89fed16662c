/** Why a header cannot be read as the columns that are wanted. */
export type HeaderProblem =
  | { readonly code: 'column-missing'; readonly column: string; readonly header: readonly string[] }
  | { readonly code: 'column-ambiguous'; readonly column: string; readonly headers: readonly string[] }
  | { readonly code: 'map-unknown-target'; readonly target: string; readonly targets: readonly string[] }
  | { readonly code: 'map-unknown-source'; readonly source: string; readonly header: readonly string[] };

/** The problem in one English sentence that says what to do. */
export function describeHeaderProblem(problem: HeaderProblem): string {
  switch (problem.code) {
    case 'column-missing':
      return `There is no column "${problem.column}" among ${list(problem.header)}; name it with --map ${problem.column}=HEADER.`;
    case 'column-ambiguous':
      return `${list(problem.headers)} could each be "${problem.column}"; say which with --map ${problem.column}=HEADER.`;
    case 'map-unknown-target':
      return `--map names "${problem.target}", which is none of ${list(problem.targets)}.`;
    case 'map-unknown-source':
      return `--map names the header "${problem.source}", which is none of ${list(problem.header)}.`;
  }
}

const shownAtMost = 12;

function list(names: readonly string[]): string {
  const shown = names.slice(0, shownAtMost).map((name) => `"${name}"`);
  const more = names.length - shown.length;
  return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ');
}
