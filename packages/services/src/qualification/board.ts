import { LeadSource } from '@sleutel/domain/account';
import { BoardColumn, freshFromOn } from '@sleutel/domain/qualification';
import { z } from 'zod';
import { companyDay } from '../company/index.ts';
import { defineVerb } from '../core/index.ts';
import { type BoardCard, cardsOf } from './board-cards.ts';
import { placedOn } from './placed.ts';
import { type SourceCount, sourceCounts } from './sources.ts';

export interface ProspectBoard {
  readonly columns: readonly {
    readonly column: BoardColumn;
    readonly total: number;
    readonly cards: readonly BoardCard[];
  }[];
  /** Over all accounts, whatever the board is filtered by. */
  readonly sources: readonly SourceCount[];
}

const Input = z.object({
  /** Only prospects that came from there; `unknown` for those of whom nobody knows. */
  source: z.union([LeadSource, z.literal('unknown')]).optional(),
  /** Only prospects of this manager; null for those that nobody manages. */
  ownerId: z.string().min(1).nullable().optional(),
  /** A column by itself, to read on in it. */
  column: BoardColumn.optional(),
  /** Cards a column. */
  limit: z.int().min(1).max(100).default(25),
  offset: z.int().min(0).default(0),
});
export type BoardInput = z.output<typeof Input>;

/** Prospects by what is missing first of the three P's, those of whom most is known first. */
export const qualificationBoard = defineVerb({
  name: 'qualification.board',
  input: Input,
  run: async ({ db, now }, input): Promise<ProspectBoard> => {
    const freshFrom = freshFromOn(await companyDay(db.pool, now()));
    const [placed, sources] = await Promise.all([placedOn(db, input, freshFrom), sourceCounts(db)]);
    const cards = await cardsOf(
      db,
      placed.flatMap(({ shown }) => shown),
    );
    return {
      sources,
      columns: placed.map(({ column, total, shown }) => ({
        column,
        total,
        cards: shown.flatMap(({ id }) => cards.get(id) ?? []),
      })),
    };
  },
});
