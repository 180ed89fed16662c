export { QualificationKind } from './kind.ts';
export {
  type BoardColumn,
  boardColumnOf,
  type KindStanding,
  missingOf,
  type Standing,
  shownFrom,
  staleAfterDays,
} from './standing.ts';
