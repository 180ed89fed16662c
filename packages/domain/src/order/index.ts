export { type Rhythm, rhythmOf } from './rhythm.ts';
export { type MonthRollUp, type RolledOrder, rollUpMonths } from './roll-up.ts';
export { OrderStatus } from './status.ts';
