import { type Connection, Prisma } from '@sleutel/db';
import { type DuplicateSign, duplicateSigns } from '@sleutel/domain/account';
import type { AlikeAccounts, Notice } from '@sleutel/domain/import';
import { pairsSql } from './pairs.ts';

const shown = 3;

/** Says which of the accounts that an import just made, in its transaction, may be others; `created` counts them. */
export async function noticeAlike(
  client: Connection,
  importId: string,
  created: number,
): Promise<readonly Notice[]> {
  if (created === 0) return [];
  const { rows } = await client.query<Row>(Prisma.sql`
    ${pairsSql(importId)},
    alike AS (SELECT DISTINCT ON (id) id, first_id, certainty FROM pairs ORDER BY id, certainty)
    SELECT count(*) OVER ()::int AS count, a.name, l.external_id AS "likeAccount", l.name AS "likeName", p.certainty
    FROM alike p JOIN accounts a ON a.id = p.id JOIN accounts l ON l.id = p.first_id
    JOIN account_standings s ON s.account_id = l.id
    ORDER BY p.certainty, s.rank NULLS LAST, p.first_id, p.id LIMIT ${shown}::int`);
  const [first] = rows;
  if (first === undefined) return [];
  return [{ code: 'accounts-alike', count: first.count, created, first: rows.map(asAlike) }];
}

interface Row {
  readonly count: number;
  readonly name: string;
  readonly likeAccount: string;
  readonly likeName: string;
  readonly certainty: number;
}

function asAlike({ name, likeAccount, likeName, certainty }: Row): AlikeAccounts {
  const sign: DuplicateSign = duplicateSigns[certainty] ?? 'name';
  return { name, like: { account: likeAccount, name: likeName }, sign };
}
