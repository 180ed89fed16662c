import { type Db, Prisma } from '@sleutel/db';
import { z } from 'zod';
import { accountColumns } from '../account/lock.ts';
import { defineVerb, notFound } from '../core/index.ts';
import { type MergeField, mergeFields } from './merge.ts';

/** One of two accounts beside each other. */
export interface ComparedAccount {
  readonly id: string;
  readonly externalId: string;
  readonly version: number;
  readonly values: Readonly<Record<MergeField, string | null>>;
  readonly owner: string | null;
  /** How much of each there is. */
  readonly counts: Readonly<Record<CountedNoun, number>>;
}

const counted = {
  people: 'account_contacts',
  orders: 'orders',
  interactions: 'interactions',
  tenders: 'tenders',
  deliveries: 'deliveries',
  complaints: 'complaints',
  promises: 'promises',
  meetings: 'meetings',
  plans: 'plans',
  enrolments: 'enrolments',
  messages: 'messages',
  offerCodes: 'offer_codes',
} as const;
type CountedNoun = keyof typeof counted;

/** What two accounts are and have, to be compared before they are merged. */
export const compareDuplicates = defineVerb({
  name: 'duplicate.compare',
  input: z.object({ accountIds: z.tuple([z.uuid(), z.uuid()]) }),
  run: ({ db }, { accountIds: [one, other] }): Promise<[ComparedAccount, ComparedAccount]> =>
    Promise.all([load(db, one), load(db, other)]),
});

type Row = Omit<ComparedAccount, 'values' | 'counts'> & Readonly<Record<MergeField | CountedNoun, unknown>>;

async function load({ pool }: Db, id: string): Promise<ComparedAccount> {
  const fields = mergeFields.map((field) =>
    Prisma.raw(`a.${accountColumns.get(field)?.name ?? field}::text AS "${field}"`),
  );
  const counts = Object.entries(counted).map(([noun, table]) =>
    Prisma.raw(`(SELECT count(*)::int FROM ${table} t WHERE t.account_id = a.id) AS "${noun}"`),
  );
  const { rows } = await pool.query<Row>(Prisma.sql`
    SELECT a.id, a.external_id AS "externalId", a.version, u.name AS owner, ${Prisma.join([...fields, ...counts])}
    FROM accounts a LEFT JOIN users u ON u.id = a.owner_id WHERE a.id = ${id}::uuid`);
  const [row] = rows;
  if (!row) throw notFound('account', id);
  const { externalId, version, owner } = row;
  return { id, externalId, version, owner, values: pick(row, mergeFields), counts: pick(row, nouns) };
}

// Object.keys forgets the names its argument was typed with.
const nouns = Object.keys(counted) as CountedNoun[];

/** The columns were asked for by these names and types; the cast says no more. */
function pick<Name extends string, Value>(row: object, names: readonly Name[]): Record<Name, Value> {
  return Object.fromEntries(names.map((name) => [name, Reflect.get(row, name)])) as Record<Name, Value>;
}
