export {
  type Coverage,
  CoverageState,
  countByState,
  isWhite,
  WHITE_STATES,
  type WhiteSpace,
  type WhiteState,
  whiteSpaceOf,
} from './coverage.ts';
export { Solution, SolutionKey, Solutions, solutionKey } from './solution.ts';
