import { type Db, derivedId, inContendedTransaction, Prisma } from '@sleutel/db';
import type { Company } from '@sleutel/domain/company';
import { dayIn, zoneOf } from '@sleutel/domain/enrolment';
import { taskTitle } from '@sleutel/domain/task';
import { z } from 'zod';
import { loadCompany } from '../company/index.ts';
import { openToken } from '../consent/index.ts';
import { auditSql, defineVerb, notFound } from '../core/index.ts';
import { insertTasks, type NewTask } from '../task/insert.ts';
import { type CodeRow, loadCodeRow, type RecipientOffer, recipientOffer } from './recipient-offer.ts';

type Tx = Pick<Db['pool'], 'query'>;

/**
 * Accepts an offer that is open, and asks the account's manager to take it from there. Accepting again, or what is no
 * longer open, changes nothing; the answer says where the offer stands.
 */
export const acceptOffer = defineVerb({
  name: 'offer.accept',
  input: z.object({ token: z.string().min(1).max(200) }),
  run: async (ctx, { token }): Promise<RecipientOffer> => {
    const { db, appSecret } = ctx;
    const codeId = openToken(appSecret, 'offer', token);
    if (codeId === null) throw notFound('link', 'token');
    const [company, now] = [await loadCompany(db), ctx.now()];
    const row = await inContendedTransaction(db.pool, async (tx) => {
      const accepted = await accept(tx, codeId, now);
      const found = await loadCodeRow(tx, codeId);
      if (!found) throw notFound('link', 'token');
      if (accepted) {
        await insertTasks(tx, [taskFor(found, company, now)]);
        await auditSql(tx, ctx, 'offer.accept', 'offerCode', codeId, { contactId: found.contactId });
      }
      return found;
    });
    return recipientOffer(row, company, now);
  },
});

async function accept(tx: Tx, codeId: string, now: Date): Promise<boolean> {
  const { rowCount } = await tx.query(Prisma.sql`
    UPDATE offer_codes SET state = 'accepted', accepted_at = ${now}
    WHERE id = ${codeId}::uuid AND state = 'issued' AND valid_until > ${now}`);
  return rowCount === 1;
}

function taskFor(row: CodeRow, company: Company, now: Date): NewTask {
  const { id, accountId, contactId, programmeId, programme, enrolmentId, ownerId } = row;
  return {
    id: derivedId(row.issuedAt, `${id}:accepted`),
    accountId,
    contactId,
    programmeId,
    enrolmentId,
    assigneeId: ownerId,
    kind: 'followUp',
    title: taskTitle('offerAccepted', programme ?? row.account),
    dueOn: dayIn(zoneOf(row.accountZone, company.timeZone), now),
    createdAt: now,
  };
}
