const sign = '#';

/** What spreadsheets show, and write into a CSV, in place of a value that a formula has not; `#ERROR` is ours. */
const errors = new Set(
  [
    '#ERROR #ERROR! #REF! #N/A #VALUE! #NAME? #DIV/0! #NUM! #NULL! #SPILL! #CALC!',
    '#NV #BEZUG! #WERT! #ZAHL! #N/B #VERW! #WAARDE! #NAAM? #DEEL/0! #GETAL!',
  ].flatMap((words) => words.split(' ')),
);

/** Whether a cell holds the error of a formula in place of a value. */
export function isFormulaError(text: string): boolean {
  return text.startsWith(sign) && errors.has(text.toUpperCase());
}
