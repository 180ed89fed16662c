/** What is wrong with a row before any of its cells is looked at. */
export type RowProblem =
  | 'line-too-long'
  | 'quote-not-closed'
  | 'quote-misplaced'
  | 'too-many-cells'
  | 'not-utf8'
  | 'control-character';
