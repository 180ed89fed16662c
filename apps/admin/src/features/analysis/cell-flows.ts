import type { Cell } from '@sleutel/domain/analysis';

interface CellMove {
  /** Null: not there before. */
  readonly from: Cell | null;
  /** Null: no longer there. */
  readonly to: Cell | null;
  readonly accounts: number;
}

/** How many accounts came into a cell and left it since the run before. */
export interface CellFlow {
  readonly in: number;
  readonly out: number;
}

/** What every cell gained and lost; a cell without moves is not among them. */
export function cellFlows(moves: readonly CellMove[]): ReadonlyMap<Cell, CellFlow> {
  const flows = new Map<Cell, CellFlow>();
  const add = (cell: Cell | null, into: number, out: number) => {
    if (cell === null) return;
    const flow = flows.get(cell) ?? { in: 0, out: 0 };
    flows.set(cell, { in: flow.in + into, out: flow.out + out });
  };
  for (const { from, to, accounts } of moves) {
    add(from, 0, accounts);
    add(to, accounts, 0);
  }
  return flows;
}
