import { type Db, Prisma } from '@sleutel/db';
import { type DuplicateSign, duplicateSigns } from '@sleutel/domain/account';
import { z } from 'zod';
import { defineVerb } from '../core/index.ts';
import { pairsSql } from './pairs.ts';

export interface DuplicateAccount {
  readonly id: string;
  readonly externalId: string;
  readonly name: string;
}

/** Two accounts that may be one: the larger first. */
export interface DuplicatePair {
  readonly one: DuplicateAccount;
  readonly other: DuplicateAccount;
  readonly sign: DuplicateSign;
  /** What they have in common, without what does not count in it. */
  readonly value: string;
}

export interface DuplicateList {
  readonly total: number;
  readonly items: readonly DuplicatePair[];
}

const Input = z.object({
  /** Only pairs with an account that this import made. */
  importId: z.uuid().nullable().default(null),
  limit: z.int().min(1).max(200).default(50),
  offset: z.int32().min(0).default(0),
});

/** Pairs of accounts that may be one, the most certain first. Nothing is ever merged for being in it. */
export const listDuplicates = defineVerb({
  name: 'duplicate.list',
  input: Input,
  run: async ({ db }, page): Promise<DuplicateList> => {
    const rows = await pairsOf(db, page);
    return {
      total: rows[0]?.total ?? 0,
      items: rows.map((row) => ({
        one: { id: row.oneId, externalId: row.oneExternalId, name: row.oneName },
        other: { id: row.otherId, externalId: row.otherExternalId, name: row.otherName },
        sign: duplicateSigns[row.certainty] ?? 'name',
        value: row.value,
      })),
    };
  },
});

interface Row {
  readonly total: number;
  readonly oneId: string;
  readonly oneExternalId: string;
  readonly oneName: string;
  readonly otherId: string;
  readonly otherExternalId: string;
  readonly otherName: string;
  readonly certainty: number;
  readonly value: string;
}

async function pairsOf({ pool }: Db, { importId, limit, offset }: z.output<typeof Input>): Promise<Row[]> {
  const { rows } = await pool.query<Row>(Prisma.sql`
    ${pairsSql(importId)}
    SELECT count(*) OVER ()::int AS total, p.certainty, p.value, one.id AS "oneId",
      one.external_id AS "oneExternalId", one.name AS "oneName", other.id AS "otherId",
      other.external_id AS "otherExternalId", other.name AS "otherName"
    FROM pairs p JOIN accounts one ON one.id = p.first_id JOIN accounts other ON other.id = p.id
    JOIN account_standings s ON s.account_id = one.id
    ORDER BY p.certainty, s.rank NULLS LAST, p.first_id, p.id LIMIT ${limit}::int OFFSET ${offset}::int`);
  return rows;
}
