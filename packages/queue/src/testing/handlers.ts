import type { JobHandlers } from '../index.ts';

async function unexpected(): Promise<void> {
  throw new Error('No test expects this job.');
}

/** Handlers of which only the given ones may be called. */
export function handlersWith(given: Partial<JobHandlers>): JobHandlers {
  return {
    'sweep.due': unexpected,
    'enrolment.admit': unexpected,
    'enrolment.decide': unexpected,
    'message.claim': unexpected,
    'message.deliver': unexpected,
    'analysis.run': unexpected,
    'partition.ensure': unexpected,
    'event.inbox': unexpected,
    'offer.redeemFromOrders': unexpected,
    'offer.expire': unexpected,
    'rehearsal.run': unexpected,
    'reminder.raise': unexpected,
    'message.readIncoming': unexpected,
    'today.sendMorning': unexpected,
    'signal.derive': unexpected,
    'import.advance': unexpected,
    'webhook.deliver': unexpected,
    'webhook.tidy': unexpected,
    ...given,
  };
}
