/** Why a header cannot be read as the columns that are wanted. */
export type HeaderProblem =
  | { readonly code: 'column-missing'; readonly column: string; readonly header: readonly string[] }
  | { readonly code: 'column-ambiguous'; readonly column: string; readonly headers: readonly string[] }
  | { readonly code: 'map-unknown-target'; readonly target: string; readonly targets: readonly string[] }
  | { readonly code: 'map-unknown-source'; readonly source: string; readonly header: readonly string[] };

/** The problems in English sentences that say what to do. */
export function describeHeaderProblems(problems: readonly HeaderProblem[]): string {
  const garbled = problems.some((problem) => 'header' in problem && problem.header.join('').includes(UNREAD));
  return [...problems.map(describeHeaderProblem), ...(garbled ? [OTHER_ENCODING] : [])].join(' ');
}

/** What stands where bytes are no character of the encoding. */
const UNREAD = '\uFFFD';
const OTHER_ENCODING = 'The file is not in UTF-8: say what it is in, such as --encoding windows-1252.';

function describeHeaderProblem(problem: HeaderProblem): string {
  switch (problem.code) {
    case 'column-missing':
      return `There is no column "${problem.column}" among ${list(problem.header)}; name it with --map ${problem.column}=HEADER.`;
    case 'column-ambiguous':
      if (new Set(problem.headers).size === 1)
        return `Several columns are headed ${list(problem.headers.slice(0, 1))}; rename those that are not meant.`;
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
