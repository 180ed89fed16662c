import { newId, Prisma } from '@sleutel/db';
import type { Verb } from '@sleutel/domain/user';
import { addressHash, hashesOfMailbox, spellingsOf } from '../consent/index.ts';
import { type Authorised, type ServiceDeps, ServiceError } from '../core/index.ts';
import { fieldChange, type PersonChange } from './change.ts';
import { keepPersonChange } from './field-changes.ts';
import { newPerson, ownFieldsOf, type PersonImage, personOf, writtenOf } from './image.ts';

type Tx = Prisma.TransactionClient;
type Person = Prisma.ContactGetPayload<object>;

/** The person who has an address, in whatever spelling it is written; null where nobody has it. */
export function findByAddress(tx: Tx, email: string) {
  return tx.contact.findFirst({ where: { email: { in: spellingsOf(email) } }, select: { id: true } });
}

/** Makes a person, or finds the one whose address it is: an address belongs to one person. */
export async function personFor(
  tx: Tx,
  details: Partial<PersonImage>,
  at: Date,
): Promise<{ readonly contactId: string; readonly made: PersonChange | null }> {
  const known = details.email ? await findByAddress(tx, details.email) : null;
  if (known) return { contactId: known.id, made: null };
  const contactId = newId(at);
  const after: PersonImage = { ...newPerson, ...details };
  await tx.contact.create({ data: { id: contactId, ...writtenOf(after), createdAt: at, updatedAt: at } });
  return { contactId, made: { contactId, before: null, after } };
}

/** A person, held against other changes; null where there is none, or they were erased. */
export async function lockPerson(tx: Tx, contactId: string): Promise<Person | null> {
  await tx.$queryRaw(Prisma.sql`SELECT FROM contacts WHERE id = ${contactId}::uuid FOR NO KEY UPDATE`);
  const row = await tx.contact.findUnique({ where: { id: contactId } });
  return row?.erasedAt === null ? row : null;
}

/**
 * Changes a person for every account they stand in; null where nothing is news. An address that was told to be left
 * alone stays so, and takes its new one with it: it is the person who does not want to be written to.
 */
export async function changePerson<V extends Verb>(
  tx: Tx,
  ctx: Authorised<V>,
  row: Person,
  details: Partial<PersonImage>,
): Promise<PersonChange | null> {
  const change = fieldChange(personOf(row), details);
  if (!change) return null;
  const at = ctx.now();
  const { email } = change.after;
  if (email) await refuseTaken(tx, email, row.id);
  await tx.contact.update({
    where: { id: row.id },
    data: { ...writtenOf(change.after, ownFieldsOf(row)), version: { increment: 1 }, updatedAt: at },
  });
  if (email && row.email) await carrySuppression(tx, ctx, row.email, email, at);
  const changed = { contactId: row.id, ...change };
  await keepPersonChange(tx, ctx, changed, row.version + 1);
  return changed;
}

async function refuseTaken(tx: Tx, email: string, by: string): Promise<void> {
  const other = await findByAddress(tx, email);
  if (!other || other.id === by) return;
  throw new ServiceError('conflict', 'address-taken', 'This address belongs to another person.', {
    contactId: other.id,
  });
}

async function carrySuppression(tx: Tx, { appSecret }: ServiceDeps, from: string, to: string, at: Date) {
  const hash = new Uint8Array(addressHash(appSecret, from));
  const known = await tx.suppression.findUnique({ where: { hash } });
  // A mailbox that does not exist says nothing of the person's next one.
  if (!known || known.reason === 'hardBounce') return;
  const { reason, messageId } = known;
  await tx.suppression.createMany({
    data: hashesOfMailbox(appSecret, to).map((hex) => ({
      hash: new Uint8Array(Buffer.from(hex, 'hex')),
      reason,
      messageId,
      createdAt: at,
    })),
    skipDuplicates: true,
  });
}

/** Takes a person away who was made by mistake: nobody who stands in an account or was ever written to. */
export async function forgetPerson(tx: Tx, contactId: string): Promise<void> {
  await tx.$executeRaw(Prisma.sql`
    DELETE FROM contacts c WHERE c.id = ${contactId}::uuid
      AND NOT EXISTS (SELECT FROM account_contacts k WHERE k.contact_id = c.id OR k.reports_to_id = c.id)
      AND NOT EXISTS (SELECT FROM enrolments e WHERE e.contact_id = c.id)
      AND NOT EXISTS (SELECT FROM messages m WHERE m.contact_id = c.id)
      AND NOT EXISTS (SELECT FROM consents k WHERE k.contact_id = c.id)`);
}

/** Makes a person again whom an undo had taken away; who stayed is left as they are. */
export async function makeAgain(tx: Tx, { contactId, after }: PersonChange, at: Date): Promise<void> {
  const known = await tx.contact.findUnique({ where: { id: contactId }, select: { id: true } });
  if (known || after === null) return;
  if (after.email) await refuseTaken(tx, after.email, contactId);
  await tx.contact.create({ data: { id: contactId, ...writtenOf(after), createdAt: at, updatedAt: at } });
}
