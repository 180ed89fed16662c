export type { OrdersFileOptions } from './options.ts';
export { type AccountTally, type FileReject, historyOf, type OrdersTally } from './tally.ts';
export { tallyOrders } from './tally-orders.ts';
