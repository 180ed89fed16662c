import type { Db } from '@sleutel/db';

/** The person of the company who writes to an account. */
export interface Manager {
  readonly id: string;
  readonly name: string;
  readonly title: string | null;
  readonly email: string;
  readonly phone: string | null;
  /** A web address, or whatever the sign-in kept. */
  readonly image: string | null;
  readonly calendarUrl: string | null;
}

/** Those of the users who may write: known and not disabled. */
export async function managersById(
  { prisma }: Pick<Db, 'prisma'>,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, Manager>> {
  const known = [...new Set(ids.filter((id) => id !== null))];
  const users = await prisma.user.findMany({
    where: { id: { in: known }, disabledAt: null },
    select: {
      id: true,
      name: true,
      title: true,
      email: true,
      phone: true,
      image: true,
      calendarUrl: true,
    },
  });
  return new Map(users.map((user) => [user.id, user]));
}
