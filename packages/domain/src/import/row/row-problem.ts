/** What is wrong with a row before any of its cells is looked at. */
export type RowProblem =
  | 'quote-not-closed'
  | 'quote-misplaced'
  | 'too-many-cells'
  | 'not-utf8'
  | 'control-character';
