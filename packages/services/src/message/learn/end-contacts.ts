import { type Db, newId, Prisma } from '@sleutel/db';
import { addressOf } from '@sleutel/domain/message';
import { stopWriting, suppress } from '../../consent/index.ts';
import { insertLedger, type NewLedgerLine } from '../../enrolment/ledger.ts';
import type { News } from './learned-message.ts';

type Tx = Pick<Db['pool'], 'query'>;

/** Why a person gets nothing more at this address. */
type Ending = 'complained' | 'hardBounce';

/** An address that was found to be one nothing may be sent to. */
interface Ended {
  readonly message: Pick<News['message'], 'id' | 'contactId'>;
  readonly event: Pick<News['event'], 'id' | 'occurredAt'>;
  readonly ending: Ending;
  readonly address: string;
}

/** Of the news, those after which an address must not be written to again. An erased person's is not known any more. */
export function endingsIn(news: readonly News[]): Ended[] {
  return news.flatMap((each) => {
    if (each.message.erased) return [];
    const { kind, detail } = each.event;
    const hard = kind === 'bounced' && detail.bounce === 'hard';
    const ending = kind === 'complained' ? 'complained' : hard ? 'hardBounce' : null;
    return ending ? [{ ...each, ending, address: addressOf(each.message.recipient).toLowerCase() }] : [];
  });
}

/**
 * Suppresses the addresses for good and stops what is under way to them. After a complaint that is everything to the
 * person; after a bounce a person who was given another address meanwhile goes on elsewhere. The contacts are locked.
 */
export async function endContacts(
  tx: Tx,
  appSecret: string,
  endings: readonly Ended[],
  now: Date,
): Promise<void> {
  if (endings.length === 0) return;
  const ended = strongest(endings);
  const present = await presentAddresses(tx, ended);
  for (const { address, ending, message, event } of ended) {
    const { id: messageId, contactId } = message;
    const evidence = { source: 'provider', eventId: event.id, at: event.occurredAt.toISOString() };
    const stop = { contactId, address, reason: ending, messageId, evidence, at: now };
    const meansPerson = ending === 'complained' || present.get(contactId) === address;
    await (meansPerson ? stopWriting(tx, appSecret, stop) : suppress(tx, appSecret, stop));
  }
  await stopEnrolments(tx, ended, now);
}

/** One for each person and address, a complaint before a bounce, as the first reason of an address stays. */
function strongest(endings: readonly Ended[]): Ended[] {
  const byPerson = new Map<string, Ended>();
  for (const each of endings) {
    const key = `${each.message.contactId} ${each.address}`;
    if (byPerson.get(key)?.ending !== 'complained') byPerson.set(key, each);
  }
  return [...byPerson].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, each]) => each);
}

async function presentAddresses(
  tx: Tx,
  ended: readonly Ended[],
): Promise<ReadonlyMap<string, string | null>> {
  const { rows } = await tx.query<{ id: string; email: string | null }>(Prisma.sql`
    SELECT id, email FROM contacts WHERE id = ANY(${ended.map(({ message }) => message.contactId)}::uuid[])`);
  return new Map(rows.map(({ id, email }) => [id, email]));
}

interface Stopped {
  readonly id: string;
  readonly programmeId: string;
  readonly accountId: string;
  readonly contactId: string;
  readonly stepKey: string;
  readonly ending: Ending;
}

async function stopEnrolments(tx: Tx, ended: readonly Ended[], now: Date): Promise<void> {
  const { rows } = await tx.query<Stopped>(Prisma.sql`
    WITH locked AS (
      SELECT e.id, s.ending
      FROM unnest(${ended.map(({ message }) => message.contactId)}::uuid[],
                  ${ended.map(({ address }) => address)}::text[], ${ended.map(({ ending }) => ending)}::text[])
        AS s(contact_id, address, ending)
      JOIN contacts c ON c.id = s.contact_id AND (s.ending = 'complained' OR c.email = s.address)
      JOIN enrolments e ON e.contact_id = c.id
      WHERE e.state IN ('active', 'held')
      ORDER BY e.id
      FOR UPDATE OF e
    )
    UPDATE enrolments e
    SET state = 'stopped', outcome = CASE l.ending WHEN 'complained' THEN 'complaint' ELSE 'suppressed' END,
        ended_at = ${now}, due_at = NULL, visit = e.visit + 1, lease_token = NULL, lease_until = NULL
    FROM locked l
    WHERE e.id = l.id
    RETURNING e.id, e.programme_id AS "programmeId", e.account_id AS "accountId", e.contact_id AS "contactId",
              e.step_key AS "stepKey", l.ending`);
  await insertLedger(
    tx,
    rows.map((row) => ledgerLine(row, now)),
  );
}

function ledgerLine(stopped: Stopped, now: Date): NewLedgerLine {
  const { ending, stepKey } = stopped;
  return {
    id: newId(now),
    decidedAt: now,
    due: stopped,
    stepKey,
    verdict: 'stopped',
    rule: ending === 'complained' ? 'complaint' : 'suppressed',
    inputs: { reason: ending },
    nextEligibleAt: null,
    messageId: null,
  };
}
