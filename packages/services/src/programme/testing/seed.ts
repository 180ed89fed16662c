import { type Db, derivedId, ensureOrderPartitions } from '@sleutel/db';
import type { Role } from '@sleutel/domain/user';

/** Who works there, and as what. */
export const USERS = {
  anna: 'marketer',
  ben: 'sales',
  cara: 'marketer',
  dan: 'sales',
  admin: 'admin',
  viewer: 'viewer',
} as const satisfies Record<string, Role>;
export type UserName = keyof typeof USERS;

const at = new Date('2026-01-01T00:00:00Z');
const runId = derivedId(at, 'run');

export const accountId = (index: number) => derivedId(at, `account ${index}`);
/** The purchasing head of an account; `clerk` is a colleague. */
export const contactId = (index: number, who: 'head' | 'clerk' = 'head') => derivedId(at, `${who} ${index}`);

/** Accounts that are lost, each with a head of purchasing and a clerk; every third speaks Afrikaans. */
export async function seedHouse({ prisma, pool }: Db, accounts: number): Promise<void> {
  const each = Array.from({ length: accounts }, (_, index) => index);
  await prisma.company.create({
    data: {
      name: 'Berg & Vlei Wholesale',
      postalAddress: '12 Harbour Road, Cape Town 8001',
      timeZone: 'Africa/Johannesburg',
      country: 'ZA',
      currency: 'ZAR',
    },
  });
  await prisma.user.createMany({
    data: Object.entries(USERS).map(([id, role]) => ({
      id,
      role,
      name: id,
      email: `${id}@house.example`,
      updatedAt: at,
    })),
  });
  await prisma.account.createMany({
    data: each.map((index) => ({
      id: accountId(index),
      externalId: `A${index}`,
      name: `Account ${index}`,
      ownerId: 'ben',
    })),
  });
  await seedPeople(prisma, each);
  await seedAnalysis(prisma, each);
  const client = await pool.connect();
  await ensureOrderPartitions(client, '2025-01-01', '2026-12-31');
  client.release();
}

async function seedPeople(prisma: Db['prisma'], accounts: readonly number[]): Promise<void> {
  const people = accounts.flatMap((index) => [
    { index, who: 'head' as const, role: 'decisionMaker' as const },
    { index, who: 'clerk' as const, role: 'user' as const },
  ]);
  await prisma.contact.createMany({
    data: people.map(({ index, who }) => ({
      id: contactId(index, who),
      email: `${who}${index}@customer${index}.example`,
      firstName: who === 'head' ? `Hanna${index}` : null,
      lastName: `Person ${index}`,
      language: index % 3 === 0 ? 'af' : 'en',
    })),
  });
  await prisma.accountContact.createMany({
    data: people.map(({ index, who, role }) => ({
      accountId: accountId(index),
      contactId: contactId(index, who),
      role,
    })),
  });
  await prisma.consent.createMany({
    data: people.map(({ index, who }) => ({
      contactId: contactId(index, who),
      topic: 'marketing',
      state: 'granted',
      recordedAt: at,
    })),
  });
}

async function seedAnalysis(prisma: Db['prisma'], accounts: readonly number[]): Promise<void> {
  await prisma.analysisRun.create({
    data: { id: runId, asOf: at, measure: 'revenue', parameters: {}, model: {}, totals: {}, createdAt: at },
  });
  await prisma.analysisSnapshot.createMany({
    data: accounts.map((index) => ({
      runId,
      accountId: accountId(index),
      rank: index + 1,
      revenue: 1000 - index,
      share: 1 / accounts.length,
      cumulativeShare: (index + 1) / accounts.length,
      abc: 'A',
      xyz: index % 2 === 0 ? 'X' : 'Y',
      key: true,
      orders: 10,
      cancelled: 0,
      status: 'lost',
      reasons: [],
      valueAtRisk: 1000 - index,
    })),
  });
}
