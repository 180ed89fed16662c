export { csvLine } from './csv-line.ts';
export { CsvWriter } from './csv-writer.ts';
export { decimalCell, type Sheet, type SheetCell } from './sheet.ts';
export { writeCsv } from './write-csv.ts';
export { writeXlsx } from './write-xlsx.ts';
