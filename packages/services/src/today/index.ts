export { getToday, type Today } from './get.ts';
export { previewMorning, sendMorning } from './morning/index.ts';
export type { Portfolio, PortfolioFigures } from './portfolio.ts';
export { snoozeLine } from './snooze.ts';
