export { type Evidence, freshFromOn, newestEvidence, standingOf } from './evidence.ts';
export { QualificationKind } from './kind.ts';
export {
  BoardColumn,
  boardColumnOf,
  type KindStanding,
  lackOf,
  missingOf,
  type Standing,
  shownFrom,
  staleAfterDays,
} from './standing.ts';
