import type { Db } from '@sleutel/db';
import { notFound } from '../core/index.ts';

/** The account with all that its page shows of its own rows, in one call. */
export async function findAccount({ prisma }: Db, id: string) {
  const account = await prisma.account.findUnique({
    where: { id },
    include: {
      owner: { select: { id: true, name: true, email: true, title: true, phone: true } },
      parent: { select: { id: true, name: true } },
      children: { select: { id: true, name: true }, orderBy: { name: 'asc' } },
      dossier: true,
      plan: {
        select: {
          members: {
            select: { side: true, user: { select: { id: true, name: true } } },
            orderBy: [{ side: 'asc' }, { user: { name: 'asc' } }],
          },
        },
      },
      contacts: { include: { contact: true } },
      _count: {
        select: {
          deliveries: true,
          tenders: true,
          interactions: true,
          complaints: true,
          promises: true,
          decisionStages: true,
          competitors: true,
          qualifications: true,
          signals: true,
          losses: true,
        },
      },
    },
  });
  if (account === null) throw notFound('account', id);
  return account;
}

export type FoundAccount = Awaited<ReturnType<typeof findAccount>>;
