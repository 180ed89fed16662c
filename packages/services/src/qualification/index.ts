export { type ProspectBoard, qualificationBoard } from './board.ts';
export type { BoardCard, CardEvidence } from './board-cards.ts';
export type { SourceCount } from './sources.ts';
