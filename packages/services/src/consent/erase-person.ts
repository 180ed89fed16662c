import { type Db, inContendedTransaction, Prisma } from '@sleutel/db';
import { z } from 'zod';
import { type Authorised, auditSql, defineVerb, notFound, ServiceError } from '../core/index.ts';
import { forgetUploads } from '../import/upload/forget.ts';
import { uploadsNaming } from '../import/upload/naming.ts';
import { withdrawCodes } from '../offer/release.ts';
import { forgetTold } from '../webhook/forget-person.ts';
import { blankMessages, stopEnrolments } from './erase-mail.ts';
import { forgetMerges } from './erase-merges.ts';
import { anonymise, forgetChanges, forgetImports, forgetWebhooks, unlink } from './erase-traces.ts';
import { knownAddresses } from './known-addresses.ts';
import { lockContact } from './stop-writing.ts';
import { suppress } from './suppression.ts';
import { countTextsToRead, NOTHING_TO_READ, type ToRead } from './to-read.ts';

type Tx = Pick<Db['pool'], 'query'>;
type Ctx = Authorised<'contact.erase'>;

export interface Erasure {
  readonly id: string;
  readonly erasedAt: string;
  /** E-mails whose recipient and text were blanked. */
  readonly messages: number;
  /** Texts whose words may still name the person: somebody has to read them. */
  readonly toRead: ToRead;
}

/**
 * Erases a person: what remains is that there was somebody, what was decided, and the keyed hashes of the addresses,
 * which keep any import from writing to them again. Refused while an e-mail to them is on its way, whose bytes have to
 * stay as they are until the provider has answered, and while a file that names them is being imported.
 */
export const erasePerson = defineVerb({
  name: 'contact.erase',
  input: z.object({ id: z.uuid() }),
  run: async (ctx, { id }): Promise<Erasure> => {
    const { pool } = ctx.db;
    // Files are read beforehand, so that nobody waits for it who wants something of the person.
    const files = await uploadsNaming(pool, await knownAddresses(pool, id));
    return inContendedTransaction(pool, async (tx) => {
      await lockContact(tx, id);
      const erasedAt = await findErasedAt(tx, id);
      if (erasedAt) return { id, erasedAt: erasedAt.toISOString(), messages: 0, toRead: NOTHING_TO_READ };
      return erase(tx, ctx, id, files);
    });
  },
});

async function findErasedAt(tx: Tx, id: string): Promise<Date | null> {
  const { rows } = await tx.query<{ erasedAt: Date | null }>(Prisma.sql`
    SELECT erased_at AS "erasedAt" FROM contacts WHERE id = ${id}::uuid`);
  const [row] = rows;
  if (!row) throw notFound('contact', id);
  return row.erasedAt;
}

async function erase(tx: Tx, ctx: Ctx, id: string, files: readonly string[]): Promise<Erasure> {
  const at = ctx.now();
  const addresses = await knownAddresses(tx, id);
  for (const address of addresses) {
    await suppress(tx, ctx.appSecret, { address, reason: 'erased', messageId: null, at });
  }
  const blanked = await blankMessages(tx, id);
  if (blanked.inFlight) {
    throw new ServiceError(
      'conflict',
      'message-in-flight',
      'An e-mail to this person is on its way. Erase them when it has arrived or failed.',
      { id },
    );
  }
  await stopEnrolments(tx, id, at);
  await withdrawCodes(tx, id, at);
  const others = await countTextsToRead(tx, id);
  const toRead = { ...(await unlink(tx, id)), ...others };
  await forgetMerges(tx, id);
  await forgetImports(tx, id, addresses);
  await forgetUploads(tx, files);
  await forgetChanges(tx, id);
  await forgetWebhooks(tx, blanked.providerIds, addresses, at);
  await forgetTold(tx, id);
  await anonymise(tx, id, at);
  await auditSql(tx, ctx, 'contact.erase', 'contact', id, { messages: blanked.count });
  return { id, erasedAt: at.toISOString(), messages: blanked.count, toRead };
}
