export { RehearsalEventKind, RehearsalState } from './event.ts';
export { COLLISION_RULES, RehearsalFigures } from './figures.ts';
export {
  daysBetween,
  MAX_DAYS,
  type PeriodProblem,
  periodProblem,
  RehearsalPeriod,
  usualPeriod,
} from './period.ts';
export { type Stretch, stretchOf } from './stretch.ts';
export { type WayPart, wayBetween } from './way.ts';
