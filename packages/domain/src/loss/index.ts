export {
  type ChartedMonth,
  type ControlChart,
  type ControlLimits,
  controlChart,
  type Finding,
  leastCounted,
  leastMonths,
  limitsAround,
  runNeeded,
} from './control-chart.ts';
export { type Exposure, type Lift, leastCases, liftOf, verdictOf } from './lift.ts';
export { everyMonth, type MonthCount, monthsBetween, monthsLater } from './months.ts';
export { type ReasonCount, rankReasons } from './reasons.ts';
