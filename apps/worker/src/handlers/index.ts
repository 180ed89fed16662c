import type { JobHandlers } from '@sleutel/queue';
import type { ServiceContext } from '@sleutel/services/core';
import { admit } from './admit-accounts.ts';
import { advance } from './advance-imports.ts';
import { claim } from './claim-messages.ts';
import { decide } from './decide-enrolments.ts';
import { deliver } from './deliver-batches.ts';
import { derive } from './derive-signals.ts';
import { makePartitions } from './ensure-partitions.ts';
import { takeInbox } from './event-inbox.ts';
import { expire } from './expire-offers.ts';
import { remind } from './raise-reminders.ts';
import { readMailbox } from './read-incoming.ts';
import { redeem } from './redeem-from-orders.ts';
import { analyse } from './run-analysis.ts';
import { rehearse } from './run-rehearsals.ts';
import { sendMornings } from './send-mornings.ts';
import { sweepDue } from './sweep-due.ts';
import { tell } from './tell-webhooks.ts';
import { tidy } from './tidy-webhooks.ts';

/** One handler a job, each a payload handed to one verb. */
export function createHandlers(ctx: ServiceContext): JobHandlers {
  return {
    'sweep.due': sweepDue(ctx),
    'enrolment.admit': admit(ctx),
    'enrolment.decide': decide(ctx),
    'message.claim': claim(ctx),
    'message.deliver': deliver(ctx),
    'analysis.run': analyse(ctx),
    'partition.ensure': makePartitions(ctx),
    'event.inbox': takeInbox(ctx),
    'message.readIncoming': readMailbox(ctx),
    'offer.redeemFromOrders': redeem(ctx),
    'import.advance': advance(ctx),
    'offer.expire': expire(ctx),
    'reminder.raise': remind(ctx),
    'rehearsal.run': rehearse(ctx),
    'signal.derive': derive(ctx),
    'today.sendMorning': sendMornings(ctx),
    'webhook.deliver': tell(ctx),
    'webhook.tidy': tidy(ctx),
  };
}
