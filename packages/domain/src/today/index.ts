export type { TodayLine } from './line.ts';
export { type RankedLine, rankToday, type TodayGroup } from './rank.ts';
