import type { Decision } from '@sleutel/domain/enrolment';
import { DECIDED_TOGETHER } from '@sleutel/queue';
import pLimit from 'p-limit';
import { z } from 'zod';
import { type Authorised, defineVerb } from '../core/index.ts';
import { deliverTogether, sendLeased } from '../message/deliver.ts';
import { handOver } from '../message/hand-over.ts';
import { loadGround } from './batch.ts';
import { type Commission, type Committed, commitDecisions } from './commit.ts';
import { type Decided, failed } from './decide-all.ts';
import { drawWaiting } from './draw.ts';
import { type DueEnrolment, loadDue } from './due-enrolment.ts';
import { loadTraits } from './traits.ts';

const Input = z.object({
  enrolmentIds: z.array(z.uuid()).min(1).max(DECIDED_TOGETHER),
  leaseToken: z.uuid(),
  /** Ends what is sent early; what was on its way by then is in doubt. */
  signal: z.instanceof(AbortSignal).optional(),
});

/**
 * Decides a claimed batch, writes what follows (moves, ledger, codes, messages, tasks) and sends what may leave at
 * once. Whatever happens, one move is made once: a batch that comes twice, late or after its lease ran out changes nothing
 * the second time.
 */
export const decideEnrolments = defineVerb({
  name: 'enrolment.decide',
  input: Input,
  run: async (ctx, { enrolmentIds, leaseToken, signal }): Promise<Decisions> => {
    const claim = { enrolmentIds, leaseToken, signal };
    const first = await inTurn(() => decideBatch(ctx, claim, true));
    await sendOff(ctx, first, signal);
    const { moves, messages } = sumOf(first);
    if (moves === enrolmentIds.length) return { moves, messages };
    // Their colleagues were being decided by somebody else, who began before us and is done by now as a rule.
    const second = await inTurn(() => decideBatch(ctx, claim, false));
    await sendOff(ctx, second, signal);
    return sumOf([...first, ...second]);
  },
});

/**
 * As many at once as keep a processor busy while one of them waits for the database: more would only hold what they
 * have locked for longer.
 */
const inTurn = pLimit(2);

async function decideBatch(
  ctx: Authorised<'enrolment.decide'>,
  { enrolmentIds, leaseToken, signal }: z.output<typeof Input>,
  keepsLease: boolean,
): Promise<Committed[]> {
  const due = await loadDue(ctx.db.pool, enrolmentIds, leaseToken);
  if (due.length === 0) return [];
  const known = await loadGround(ctx, due, ctx.now());
  const drawn = await drawWaiting(ctx, known, due);
  const ground = drawn ? { ...known, traits: await loadTraits(ctx.db, due, known.now) } : known;
  const mayBegin = signal?.aborted !== true;
  return commitDividing(ctx, { ground, due, leaseToken, keepsLease, mayBegin });
}

/**
 * Sends what has begun, and has somebody come for the rest. Before a provider's first answer nobody knows its limit:
 * then it is this process that comes, at once, so that whatever is decided next knows it.
 */
async function sendOff(
  ctx: Authorised<'enrolment.decide'>,
  committed: readonly Committed[],
  signal: AbortSignal | undefined,
): Promise<void> {
  const begun = committed.flatMap((each) => each.begun);
  const waiting = committed.flatMap((each) => each.waiting);
  const asks = signal?.aborted !== true && committed.some(({ rateKnown }) => !rateKnown);
  if (!asks) await handOver(ctx, waiting);
  await sendLeased(ctx, begun, signal);
  if (asks) await deliverTogether(ctx, waiting, signal);
}

interface Decisions {
  readonly moves: number;
  readonly messages: number;
}

function sumOf(committed: readonly Committed[]): Decisions {
  return committed.reduce(
    (sum, { moves, messages }) => ({ moves: sum.moves + moves, messages: sum.messages + messages }),
    { moves: 0, messages: 0 },
  );
}

/** Where the database refuses a value of one recipient, halves find it, and only that one is held. */
async function commitDividing(
  ctx: Authorised<'enrolment.decide'>,
  commission: Commission,
): Promise<Committed[]> {
  try {
    return [await commitDecisions(ctx, commission)];
  } catch (error) {
    if (!isRefusedValue(error)) throw error;
    const { due } = commission;
    const [first] = due;
    if (first && due.length === 1) {
      ctx.log.error({ enrolment: first.id, error }, 'an enrolment could not be written');
      return [await commitDecisions(ctx, { ...commission, instead: heldBy(error) })];
    }
    const middle = Math.ceil(due.length / 2);
    const halves: DueEnrolment[][] = [due.slice(0, middle), due.slice(middle)];
    const committed: Committed[] = [];
    for (const half of halves) committed.push(...(await commitDividing(ctx, { ...commission, due: half })));
    return committed;
  }
}

/** Holds an enrolment whose outcome the database would not take, with a task and what it said. */
function heldBy(error: unknown): (decided: Decided) => Decided {
  const printable = new Error(String(error instanceof Error ? error.message : error).replaceAll('\0', ''));
  return ({ due, decision }) => ({
    due,
    decision: failed(due, stepOf(decision) ?? due.stepKey, 'decisionFailed', printable),
  });
}

function stepOf(decision: Decision): string | undefined {
  return decision.kind === 'send' ? decision.step.key : undefined;
}

/** PostgreSQL's classes 22 (data) and 23 (integrity): the same again would be refused again. */
function isRefusedValue(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^2[23]/.test(code);
}
