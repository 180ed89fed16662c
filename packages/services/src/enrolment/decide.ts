import { z } from 'zod';
import { type Authorised, defineVerb } from '../core/index.ts';
import { handOver } from '../message/hand-over.ts';
import { keepInHand } from '../message/in-hand.ts';
import { loadBatch } from './batch.ts';
import { carryOut } from './carry-out.ts';
import { type Committed, commitOutcomes } from './commit.ts';
import type { Desk } from './compose.ts';
import { decideAll } from './decide-all.ts';
import { loadDue } from './due-enrolment.ts';
import { holdUnwritable } from './hold-unwritable.ts';
import { openMailRoom } from './mail-room.ts';
import type { Outcome } from './outcome.ts';

const Input = z.object({ enrolmentIds: z.array(z.uuid()).min(1).max(500), leaseToken: z.uuid() });

/**
 * Decides a claimed batch and writes what follows: moves, ledger, codes, messages, tasks. Whatever happens, one move
 * is made once: a batch that comes twice, late or after its lease ran out changes nothing the second time.
 */
export const decideEnrolments = defineVerb({
  name: 'enrolment.decide',
  input: Input,
  run: async (ctx, { enrolmentIds, leaseToken }): Promise<Decisions> => {
    const due = await loadDue(ctx.db.pool, enrolmentIds, leaseToken);
    if (due.length === 0) return { moves: 0, messages: 0 };
    const batch = await loadBatch(ctx, due, ctx.now());
    const decided = decideAll(batch, due);
    const desk = { deps: ctx, batch, room: await openMailRoom(ctx, batch, decided) };
    const { moves, batches } = await commitDividing(ctx, desk, carryOut(desk, decided), leaseToken);
    for (const [id, messages] of batches) keepInHand(id, messages);
    await handOver(ctx, [...batches.keys()]);
    return { moves, messages: [...batches.values()].flat().length };
  },
});

interface Decisions {
  readonly moves: number;
  readonly messages: number;
}

/** Where the database refuses a value of one recipient, halves find it, and only that one is held. */
async function commitDividing(
  ctx: Authorised<'enrolment.decide'>,
  desk: Desk,
  outcomes: readonly Outcome[],
  leaseToken: string,
): Promise<Committed> {
  try {
    return await commitOutcomes(ctx.db.pool, desk, outcomes, leaseToken);
  } catch (error) {
    if (!isRefusedValue(error)) throw error;
    const [first] = outcomes;
    if (first && outcomes.length === 1) {
      ctx.log.error({ enrolment: first.due.id, error }, 'an enrolment could not be written');
      return holdUnwritable(ctx.db.pool, desk, first, leaseToken, error);
    }
    const middle = Math.ceil(outcomes.length / 2);
    const one = await commitDividing(ctx, desk, outcomes.slice(0, middle), leaseToken);
    const other = await commitDividing(ctx, desk, outcomes.slice(middle), leaseToken);
    return { moves: one.moves + other.moves, batches: new Map([...one.batches, ...other.batches]) };
  }
}

/** PostgreSQL's classes 22 (data) and 23 (integrity): the same again would be refused again. */
function isRefusedValue(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^2[23]/.test(code);
}
