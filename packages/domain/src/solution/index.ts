export { CoverageState, isWhite, WHITE_STATES, type WhiteState } from './coverage.ts';
export {
  LONGEST_SOLUTION,
  MOST_SOLUTIONS,
  Solution,
  SolutionKey,
  Solutions,
  solutionKey,
} from './solution.ts';
export { type Coverage, countByState, type WhiteSpace, whiteSpaceOf } from './white-space.ts';
