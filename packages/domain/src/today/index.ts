export { todayKinds } from './kinds.ts';
export type { TodayLine } from './line.ts';
export { countOf, type Morning, morningOf, morningOfLines } from './morning.ts';
export { type RankedLine, rankToday, type TodayGroup } from './rank.ts';
