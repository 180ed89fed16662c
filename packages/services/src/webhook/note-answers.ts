import { type Db, inTransaction, Prisma, timeArray, uuidArray } from '@sleutel/db';
import {
  isGivenUp,
  nextTryAt,
  verdictOn,
  type WebhookAnswer,
  type WebhookDeliveryState,
} from '@sleutel/domain/webhook';
import type { Authorised } from '../core/index.ts';
import { storableText } from '../message/learn/storable.ts';
import { switchOff } from './switch-off.ts';

type Tx = Pick<Db['pool'], 'query'>;
type Ctx = Authorised<'webhook.deliver'>;

/** What came of telling an endpoint one event. */
export interface Told {
  readonly eventId: string;
  /** With the one that ended now. */
  readonly tries: number;
  readonly answer: WebhookAnswer;
}

/** How long an endpoint that does not answer is left alone, in milliseconds. */
const REST_MS = 60_000;

/**
 * Notes what came of some tries at one endpoint, and what follows for the endpoint: one that answers nothing rests a
 * little, one that says it is gone or has taken nothing for days is switched off.
 */
export function noteAnswers(ctx: Ctx, endpointId: string, told: readonly Told[]): Promise<void> {
  const now = ctx.now();
  return inTransaction(ctx.db.pool, async (tx) => {
    const failingSince = await noteHealth(tx, endpointId, told, now);
    await noteDeliveries(tx, endpointId, told, now);
    if (told.some(({ answer }) => verdictOn(answer) === 'gone')) await switchOff(tx, ctx, endpointId, 'gone');
    else if (failingSince && isGivenUp(failingSince, now)) await switchOff(tx, ctx, endpointId, 'failing');
  });
}

/** Since when the endpoint has taken nothing; null where it does. Where nothing changes nothing is written. */
async function noteHealth(tx: Tx, id: string, told: readonly Told[], now: Date): Promise<Date | null> {
  if (told.some(({ answer }) => verdictOn(answer) === 'delivered')) {
    await tx.query(Prisma.sql`
      UPDATE webhook_endpoints SET failing_since = NULL WHERE id = ${id}::uuid AND failing_since IS NOT NULL`);
    return null;
  }
  const rests = told.some(({ answer }) => answer.kind === 'failed')
    ? new Date(now.getTime() + REST_MS)
    : null;
  const { rows } = await tx.query<{ failingSince: Date }>(Prisma.sql`
    UPDATE webhook_endpoints SET failing_since = COALESCE(failing_since, ${now}), rests_until = COALESCE(${rests}, rests_until)
    WHERE id = ${id}::uuid RETURNING failing_since AS "failingSince"`);
  return rows[0]?.failingSince ?? null;
}

interface Noted {
  readonly state: WebhookDeliveryState;
  readonly nextTryAt: Date;
}

function notedOf({ answer, tries }: Told, now: Date): Noted {
  const verdict = verdictOn(answer);
  const next = verdict === 'failed' ? nextTryAt(now, tries, Math.random()) : null;
  if (next) return { state: 'waiting', nextTryAt: next };
  return { state: verdict === 'delivered' ? 'delivered' : 'failed', nextTryAt: now };
}

/** What somebody else noted meanwhile, whose lease came after ours, stays. */
async function noteDeliveries(tx: Tx, endpointId: string, told: readonly Told[], now: Date): Promise<void> {
  const noted = told.map((each) => notedOf(each, now));
  const answers = told.map(({ answer }) => answer);
  await tx.query(Prisma.sql`
    UPDATE webhook_deliveries d
    SET state = n.state::"WebhookDeliveryState", tries = n.tries, next_try_at = n.next_try_at, last_try_at = ${now},
        status_code = n.status, failure = n.failure, answer = NULLIF(n.answer, '')
    FROM unnest(${uuidArray(told.map(({ eventId }) => eventId))}::uuid[], ${noted.map(({ state }) => state)}::text[],
                ${told.map(({ tries }) => tries)}::int[], ${timeArray(noted.map((each) => each.nextTryAt))}::timestamptz[],
                ${answers.map((each) => (each.kind === 'answered' ? each.status : null))}::int[],
                ${answers.map((each) => (each.kind === 'failed' ? each.failure : null))}::text[],
                ${answers.map((each) => storableText(each.kind === 'answered' ? each.body : each.detail))}::text[])
      AS n(event_id, state, tries, next_try_at, status, failure, answer)
    WHERE d.endpoint_id = ${endpointId}::uuid AND d.event_id = n.event_id AND d.state = 'waiting'`);
}
