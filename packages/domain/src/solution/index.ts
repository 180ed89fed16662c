export { CoverageState, isWhite, WHITE_STATES, type WhiteState } from './coverage.ts';
export { Solution, SolutionKey, Solutions, solutionKey } from './solution.ts';
export { type Coverage, countByState, type WhiteSpace, whiteSpaceOf } from './white-space.ts';
