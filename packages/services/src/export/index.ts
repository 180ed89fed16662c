export { decimalCell, type Sheet, type SheetCell } from './sheet.ts';
export { writeCsv } from './write-csv.ts';
export { writeXlsx } from './write-xlsx.ts';
