export { type AnalyseFileOptions, analyseFile, type FileAnalysis } from './analyse-file.ts';
export { type FileFit, type FitFileOptions, fitFile } from './fit-file.ts';
export type { OrdersFileOptions } from './options.ts';
export { type AccountTally, type FileReject, historyOf, type OrdersTally } from './tally.ts';
export { tallyOrders } from './tally-orders.ts';
