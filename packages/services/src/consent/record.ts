import { type Db, inContendedTransaction, Prisma } from '@sleutel/db';
import { ConsentState, MARKETING, mayRecord, Topic } from '@sleutel/domain/consent';
import { z } from 'zod';
import { type Authorised, auditSql, defineVerb, notFound, ServiceError } from '../core/index.ts';
import { cancelReady, lockContact } from './stop-writing.ts';
import { suppressionOf } from './suppression.ts';

const Input = z.object({
  id: z.uuid(),
  topic: Topic.default(MARKETING),
  state: ConsentState,
  /** What shows it: the form, the e-mail, the conversation. */
  evidence: z.string().trim().min(3).max(500),
});

/**
 * Writes down what somebody agreed to or took back, with what shows it. A no of the person's own is lifted by nobody
 * but the person, on their own page.
 */
export const recordConsent = defineVerb({
  name: 'contact.recordConsent',
  input: Input,
  run: (ctx, input): Promise<{ readonly id: string }> =>
    inContendedTransaction(ctx.db.pool, async (tx) => {
      const { id, topic, state } = input;
      const email = await lockContact(tx, id);
      if (email === null) throw notFound('contact', id);
      const known = await consentOf(tx, id, topic);
      const suppression = await suppressionOf(tx, ctx.appSecret, email);
      if (!mayRecord({ known, suppressed: suppression !== null }, state)) throw onlyThemselves(id);
      await write(tx, ctx, input);
      if (state === 'withdrawn') await cancelReady(tx, id, 'consentWithdrawn', ctx.now(), [topic]);
      await auditSql(tx, ctx, 'contact.recordConsent', 'contact', id, { topic, before: known, after: state });
      return { id };
    }),
});

type Tx = Pick<Db['pool'], 'query'>;

async function consentOf(tx: Tx, contactId: string, topic: string): Promise<ConsentState | null> {
  const { rows } = await tx.query<{ state: ConsentState }>(Prisma.sql`
    SELECT state FROM consents WHERE contact_id = ${contactId}::uuid AND topic = ${topic}`);
  return rows[0]?.state ?? null;
}

async function write(
  tx: Tx,
  { actor, now }: Authorised<'contact.recordConsent'>,
  { id, topic, state, evidence }: z.output<typeof Input>,
): Promise<void> {
  const shown = JSON.stringify({ source: 'person', by: actor.id, note: evidence });
  await tx.query(Prisma.sql`
    INSERT INTO consents (contact_id, topic, state, evidence, recorded_at)
    VALUES (${id}::uuid, ${topic}, ${state}::"ConsentState", ${shown}::jsonb, ${now()})
    ON CONFLICT (contact_id, topic) DO UPDATE
      SET state = EXCLUDED.state, evidence = EXCLUDED.evidence, recorded_at = EXCLUDED.recorded_at`);
}

function onlyThemselves(id: string): ServiceError {
  return new ServiceError(
    'refused',
    'consent-withdrawn',
    'This person has said no; only they themselves can change that, on their own page.',
    { id },
  );
}
