import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Db, newId } from '@sleutel/db';
import type { Role } from '@sleutel/domain/user';

/** Who is in the house: one writes, two approve, one administers. */
export const users = {
  wilma: 'marketer',
  sipho: 'sales',
  marie: 'marketer',
  anna: 'admin',
} as const satisfies Record<string, Role>;
export type UserName = keyof typeof users;

const at = new Date('2011-01-01T00:00:00Z');

export async function seedCompany({ prisma }: Db): Promise<void> {
  await prisma.company.create({
    data: {
      name: 'Kaap & Co',
      postalAddress: '1 Loop Street, London',
      timeZone: 'Europe/London',
      currency: 'GBP',
    },
  });
  await prisma.user.createMany({
    data: Object.entries(users).map(([id, role]) => ({
      id,
      role,
      name: id,
      email: `${id}@kaap.example`,
      updatedAt: at,
    })),
  });
}

/** Two people for every account, a head of purchasing and a clerk; every third account speaks Afrikaans. */
export async function seedPeople({ prisma }: Db): Promise<void> {
  const accounts = await prisma.account.findMany({
    select: { id: true, externalId: true },
    orderBy: { externalId: 'asc' },
  });
  const people = accounts.flatMap(({ id: accountId, externalId }, index) =>
    (['decisionMaker', 'user'] as const).map((role) => ({
      contactId: newId(at),
      accountId,
      role,
      email: `${role.toLowerCase()}@customer-${externalId}.example`,
      firstName: index % 5 === 0 ? null : `Buyer${index}`,
      language: index % 3 === 0 ? 'af' : 'en',
    })),
  );
  await prisma.contact.createMany({
    data: people.map(({ contactId: id, email, firstName, language }) => ({ id, email, firstName, language })),
  });
  await prisma.accountContact.createMany({
    data: people.map(({ contactId, accountId, role }) => ({ contactId, accountId, role })),
  });
  await prisma.consent.createMany({
    data: people.map(({ contactId }) => ({
      contactId,
      topic: 'marketing',
      state: 'granted',
      recordedAt: at,
    })),
  });
}

/** Orders of 40 accounts over two years up to 9 December 2011; half of them stopped in the summer. */
export async function writeOrders(): Promise<{ readonly path: string; remove(): Promise<void> }> {
  const lines = ['invoice,customer,date,amount,status'];
  for (let account = 0; account < 40; account += 1) {
    const gap = 7 + (account % 6) * 5;
    const end = account % 2 === 0 ? Date.UTC(2011, 11, 9) : Date.UTC(2011, 5, 1 + account);
    for (let day = Date.UTC(2010, 0, 4 + account); day <= end; day += gap * 86_400_000) {
      const amount = (50 + ((account * 37 + lines.length * 11) % 400)).toFixed(2);
      lines.push(
        `${lines.length},${1000 + account},${new Date(day).toISOString().slice(0, 10)},${amount},completed`,
      );
    }
  }
  const folder = await mkdtemp(join(tmpdir(), 'sleutel-orders-'));
  const path = join(folder, 'orders.csv');
  await writeFile(path, `${lines.join('\n')}\n`);
  return { path, remove: () => rm(folder, { recursive: true, force: true }) };
}
