import pLimit from 'p-limit';
import { type Authorised, gathering } from '../core/index.ts';
import {
  type DueDelivery,
  type LeasedEndpoint,
  loadDueDeliveries,
  releaseEndpoint,
} from './lease-endpoints.ts';
import { noteAnswers, type Told } from './note-answers.ts';
import { post } from './post.ts';
import { signedHeaders, signingSecret } from './secret.ts';

type Ctx = Authorised<'webhook.deliver'>;

/** As many as an endpoint is told at the same time. */
const AT_ONCE = 10;

/**
 * Tells an endpoint what is due and notes each answer as it comes; how many. Once it does not answer, nothing more is
 * begun. What was on its way when `signal` ended it is told again.
 */
export async function tellEndpoint(ctx: Ctx, endpoint: LeasedEndpoint, signal: AbortSignal): Promise<number> {
  const due = await loadDueDeliveries(ctx.db.pool, endpoint.id, ctx.now());
  const note = gathering((told: readonly Told[]) => noteAnswers(ctx, endpoint.id, told));
  const inTurn = pLimit(AT_ONCE);
  let answers = true;
  const tell = async (delivery: DueDelivery): Promise<number> => {
    if (!answers || signal.aborted) return 0;
    const told = await tellOne(ctx, endpoint, delivery, signal);
    if (told === null) return 0;
    if (told.answer.kind === 'failed') answers = false;
    await note(told);
    return 1;
  };
  try {
    const counts = await Promise.all(due.map((delivery) => inTurn(() => tell(delivery))));
    return counts.reduce<number>((sum, count) => sum + count, 0);
  } finally {
    await releaseEndpoint(ctx.db.pool, endpoint);
  }
}

/** Null where `signal` ended it. */
async function tellOne(
  ctx: Ctx,
  { url, secretKey, formerKey }: LeasedEndpoint,
  { eventId, tries, body }: DueDelivery,
  signal: AbortSignal,
): Promise<Told | null> {
  const keys = formerKey === null ? [secretKey] : [secretKey, formerKey];
  const secrets = keys.map((key) => signingSecret(ctx.appSecret, key));
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'Sleutel-Webhooks',
    ...signedHeaders({ id: eventId, at: ctx.now(), body }, secrets),
  };
  try {
    const route = { allowPrivate: ctx.webhooksAllowPrivate ?? false, signal };
    return { eventId, tries: tries + 1, answer: await post({ url, headers, body }, route) };
  } catch (error) {
    if (signal.aborted) return null;
    throw error;
  }
}
