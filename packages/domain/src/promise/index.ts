export { type Outcome, type OutcomeCounts, onTimeShare, outcomeOf } from './punctuality.ts';
