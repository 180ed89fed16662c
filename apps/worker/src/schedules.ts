import type { ScheduleDefinition } from '@sleutel/queue';

/** Everything that comes by itself. `timeZone` is the company's: its night is when the analysis runs. */
export function schedules(timeZone: string): readonly ScheduleDefinition[] {
  return [
    { name: 'sweep-due', job: 'sweep.due', rhythm: { everyMs: 5_000 }, payload: {} },
    { name: 'admit-accounts', job: 'enrolment.admit', rhythm: { everyMs: 15_000 }, payload: {} },
    { name: 'claim-messages', job: 'message.claim', rhythm: { everyMs: 5_000 }, payload: {} },
    { name: 'learn-from-events', job: 'event.inbox', rhythm: { everyMs: 5_000 }, payload: {} },
    { name: 'read-incoming', job: 'message.readIncoming', rhythm: { everyMs: 60_000 }, payload: {} },
    {
      name: 'redeem-from-orders',
      job: 'offer.redeemFromOrders',
      rhythm: { everyMs: 5 * 60_000 },
      payload: {},
    },
    { name: 'advance-imports', job: 'import.advance', rhythm: { everyMs: 10_000 }, payload: {} },
    { name: 'expire-offers', job: 'offer.expire', rhythm: { everyMs: 15 * 60_000 }, payload: {} },
    { name: 'raise-reminders', job: 'reminder.raise', rhythm: { everyMs: 15 * 60_000 }, payload: {} },
    { name: 'send-mornings', job: 'today.sendMorning', rhythm: { everyMs: 10 * 60_000 }, payload: {} },
    { name: 'tell-webhooks', job: 'webhook.deliver', rhythm: { everyMs: 5_000 }, payload: {} },
    { name: 'play-rehearsals', job: 'rehearsal.run', rhythm: { everyMs: 60_000 }, payload: {} },
    { name: 'analyse-nightly', job: 'analysis.run', rhythm: { cron: '30 2 * * *', timeZone }, payload: {} },
    { name: 'derive-signals', job: 'signal.derive', rhythm: { cron: '5 0 * * *', timeZone }, payload: {} },
    {
      name: 'make-partitions',
      job: 'partition.ensure',
      rhythm: { cron: '15 1 * * *', timeZone: 'UTC' },
      payload: {},
    },
    {
      name: 'tidy-webhooks',
      job: 'webhook.tidy',
      rhythm: { cron: '45 1 * * *', timeZone: 'UTC' },
      payload: {},
    },
  ];
}
