import { randomBytes } from 'node:crypto';
import { createDb, type Db, newId } from '@sleutel/db';
import { CODE_BYTES, makeCode } from '@sleutel/domain/offer';
import { addApiKey } from '@sleutel/services/user';
import { seedCompany } from '../house/company.ts';
import { contextOf } from '../house/context.ts';
import { startApis } from './api-processes.ts';
import type { WorkerProgram } from './workers.ts';

export interface RedemptionsOptions {
  readonly databaseUrl: string;
  readonly program: WorkerProgram;
  /** Requests in all: each code comes to every process. */
  readonly requests: number;
  readonly processes: number;
  /** How many codes may be redeemed, and how many the budget pays for. */
  readonly limit: number;
  readonly port: number;
}

export interface RedemptionsResult {
  readonly requests: number;
  readonly answers: Readonly<Record<string, number>>;
  /** By the database, when all was over. */
  readonly redemptions: number;
  /** Codes of which more than one was told that he redeemed it. */
  readonly twice: number;
  readonly spent: number;
  readonly budget: number;
}

const RESERVED = 10;

/** A set of codes, limited in stock and in money, that everybody wants to redeem at once, at several processes. */
export async function runRedemptions(options: RedemptionsOptions): Promise<RedemptionsResult> {
  const { databaseUrl, program, requests, processes, limit, port } = options;
  const db = createDb(databaseUrl, { maxConnections: 4 });
  const apis = await startApis({ databaseUrl, program, count: processes, port });
  try {
    await seedCompany(db.pool, { accounts: 1, peoplePerAccount: 1 });
    const codes = await seedOffer(db, Math.ceil(requests / processes), limit);
    const { secret } = await addApiKey(
      { ...contextOf(db, 'ben'), actor: { kind: 'user', id: 'ben', name: 'ben', role: 'admin' } },
      { name: 'till', scopes: ['offer.redeem'] },
    );
    const asked = apis.urls.flatMap((url) => codes.map((code) => ({ url, code })));
    const answers = await Promise.all(asked.map(({ url, code }) => redeem(url, secret, code)));
    const told = asked.flatMap(({ code }, index) => (answers[index] === 'redeemed' ? [code] : []));
    const twice = told.length - new Set(told).size;
    return { requests: answers.length, answers: counted(answers), twice, ...(await standing(db)) };
  } finally {
    await apis.stop();
    await db.close();
  }
}

async function seedOffer({ prisma }: Db, count: number, limit: number): Promise<string[]> {
  const at = new Date();
  const place = await prisma.accountContact.findFirstOrThrow();
  const id = newId(at);
  await prisma.offer.create({
    data: {
      id,
      key: 'welcome',
      kind: 'percent',
      value: 10,
      texts: { en: { title: 'A welcome back', terms: 'On your next order.' } },
      issued: count,
      stock: limit,
      budget: limit * RESERVED,
      reservedPerCode: RESERVED,
    },
  });
  const codes = Array.from({ length: count }, () => makeCode(randomBytes(CODE_BYTES)));
  const { accountId, contactId } = place;
  const validUntil = new Date(at.getTime() + 86_400_000);
  await prisma.offerCode.createMany({
    data: codes.map((code) => ({
      id: newId(at),
      offerId: id,
      code,
      accountId,
      contactId,
      issuedAt: at,
      validUntil,
    })),
  });
  return codes;
}

async function redeem(url: string, secret: string, code: string): Promise<string> {
  const response = await fetch(`${url}/api/redeem`, {
    method: 'POST',
    headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
    body: JSON.stringify({ code, amount: '100' }),
  });
  const text = await response.text();
  if (/"redeemed":true/.test(text)) return 'redeemed';
  return /"reason":"([\w-]+)"/.exec(text)?.[1] ?? String(response.status);
}

function counted(answers: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const answer of answers) counts[answer] = (counts[answer] ?? 0) + 1;
  return counts;
}

async function standing({ pool }: Db) {
  const { rows } = await pool.query<Pick<RedemptionsResult, 'redemptions' | 'spent' | 'budget'>>(
    `SELECT (SELECT count(*) FROM redemptions)::int AS redemptions,
            spent::float8 AS spent, budget::float8 AS budget FROM offers`,
  );
  return rows[0] ?? { redemptions: 0, spent: 0, budget: 0 };
}
