import { type Db, Prisma } from '@sleutel/db';
import type { PlanChange } from '@sleutel/domain/plan';
import type { Role } from '@sleutel/domain/user';
import { personName, ServiceError } from '../core/index.ts';

/** Somebody of the company. */
export interface PlanUser {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  /** They do not work here any more: named in old versions, and no longer to be chosen. */
  readonly disabled: boolean;
}

/** Somebody of the account. */
export interface PlanContact {
  readonly id: string;
  readonly name: string;
  readonly title: string | null;
  readonly role: string | null;
  readonly phone: string | null;
  readonly leftOn: string | null;
}

export interface PlanPeople {
  readonly users: readonly PlanUser[];
  readonly contacts: readonly PlanContact[];
}

/** Everybody a plan of an account can name. */
export async function peopleAround({ pool }: Db, accountId: string): Promise<PlanPeople> {
  const [users, contacts] = await Promise.all([
    pool.query<PlanUser>(`
      SELECT id, name, role, disabled_at IS NOT NULL AS disabled FROM users ORDER BY lower(name), id`),
    pool.query<PlanContact>(Prisma.sql`
      SELECT c.id, COALESCE(${personName}, '') AS name,
             ac.title, ac.role, c.phone, ac.left_on AS "leftOn"
      FROM account_contacts ac JOIN contacts c ON c.id = ac.contact_id
      WHERE ac.account_id = ${accountId}::uuid
      ORDER BY ac.left_on IS NOT NULL, ac.influence DESC NULLS LAST, c.last_name, c.id`),
  ]);
  return { users: users.rows, contacts: contacts.rows };
}

/** @throws where a change names somebody who is not there to be named */
export function refuseStrangers(change: PlanChange, { users, contacts }: PlanPeople): void {
  const userIds = new Set(users.map(({ id }) => id));
  const contactIds = new Set(contacts.map(({ id }) => id));
  const named = [
    ...(change.group ?? []).map(({ userId }) => userId),
    ...[...(change.risks ?? []), ...(change.nextSteps ?? [])].flatMap(({ ownerId }) => ownerId ?? []),
  ];
  const strangers = [
    ...named.filter((id) => !userIds.has(id)),
    ...[...(change.targetBuyers ?? []), ...(change.nextSteps ?? [])].flatMap(({ contactId }) =>
      contactId === null || contactIds.has(contactId) ? [] : contactId,
    ),
  ];
  if (strangers.length === 0) return;
  throw new ServiceError('invalid', 'plan-stranger', 'The plan names somebody who is not known here.', {
    ids: strangers,
  });
}
