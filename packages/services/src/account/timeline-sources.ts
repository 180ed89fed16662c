import { Prisma } from '@sleutel/db';
import type { TimelineKind } from '@sleutel/domain/account';
import { personName } from '../core/index.ts';
import { signDay } from '../dossier/sign-day.ts';
import { keptInOutbox } from '../message/kept-in-outbox.ts';
import { happened } from './timeline-source.ts';

/** What stands in the history of an account, a query for each kind of thing. */
export const timelineSources: Readonly<Record<TimelineKind, readonly Prisma.Sql[]>> = {
  order: [ordersWhere(Prisma.sql`t.status = 'completed'`)],
  cancellation: [ordersWhere(Prisma.sql`t.status <> 'completed'`)],
  delivery: [
    happened({
      from: Prisma.sql`deliveries t`,
      on: Prisma.sql`COALESCE(t.delivered_on, t.promised_on)`,
      what: Prisma.sql`CASE WHEN t.delivered_on IS NULL THEN 'deliveryOverdue'
        WHEN t.delivered_on > t.promised_on THEN 'deliveryLate' ELSE 'delivered' END`,
      title: Prisma.sql`t.reference`,
      detail: Prisma.sql`t.note`,
    }),
  ],
  tender: [
    tender(Prisma.sql`t.opened_on`, Prisma.sql`'tenderOpened'`, Prisma.sql`NULL::text`),
    tender(Prisma.sql`t.decided_on`, Prisma.sql`'tender' || initcap(t.outcome::text)`, Prisma.sql`t.reason`),
  ],
  meeting: [
    happened({
      from: Prisma.sql`meetings t`,
      where: Prisma.sql`t.state <> 'cancelled'`,
      at: Prisma.sql`t.starts_at`,
      what: Prisma.sql`'meeting'`,
      title: Prisma.sql`t.purpose`,
      detail: Prisma.sql`t.notes`,
      actor: Prisma.sql`t.created_by_id`,
      target: Prisma.sql`t.id`,
    }),
    // A meeting that was held is an interaction too, and stands here once.
    happened({
      from: Prisma.sql`interactions t`,
      where: Prisma.sql`NOT EXISTS (SELECT FROM meetings m WHERE m.account_id = this.id AND m.interaction_id = t.id)`,
      at: Prisma.sql`t.happened_at`,
      what: Prisma.sql`'interaction' || initcap(t.kind::text)`,
      title: Prisma.sql`t.summary`,
      actor: Prisma.sql`t.by_user_id`,
    }),
  ],
  complaint: [
    happened({
      from: Prisma.sql`complaints t`,
      on: Prisma.sql`t.opened_on`,
      what: Prisma.sql`'complaint'`,
      title: Prisma.sql`t.summary`,
    }),
    happened({
      from: Prisma.sql`complaints t`,
      on: Prisma.sql`t.closed_on`,
      what: Prisma.sql`'complaintClosed'`,
      title: Prisma.sql`t.summary`,
      detail: Prisma.sql`t.answer`,
    }),
  ],
  promise: [
    promise(Prisma.sql`t.made_on`, Prisma.sql`'promiseMade'`),
    promise(
      Prisma.sql`t.kept_on`,
      Prisma.sql`CASE WHEN t.kept_on > t.due_on THEN 'promiseKeptLate' ELSE 'promiseKept' END`,
    ),
    promise(
      Prisma.sql`t.due_on`,
      Prisma.sql`'promiseBroken'`,
      Prisma.sql`COALESCE(t.kept_on, (this.now AT TIME ZONE this.zone)::date) > t.due_on`,
    ),
  ],
  message: [
    message(
      Prisma.sql`t.sent_at`,
      Prisma.sql`CASE WHEN ${keptInOutbox('t')} THEN 'messageKept' ELSE 'messageSent' END`,
    ),
    message(Prisma.sql`t.first_clicked_at`, Prisma.sql`'messageClicked'`),
    happened({
      from: Prisma.sql`messages m JOIN message_events t ON t.message_id = m.id JOIN contacts c ON c.id = m.contact_id`,
      account: Prisma.sql`m.account_id`,
      where: Prisma.sql`NOT t.machine AND t.kind IN ('replied', 'bounced', 'complained', 'unsubscribed')`,
      at: Prisma.sql`t.occurred_at`,
      what: Prisma.sql`'message' || initcap(t.kind::text)`,
      title: Prisma.sql`m.subject`,
      detail: personName,
      target: Prisma.sql`m.id`,
    }),
  ],
  decision: [
    happened({
      from: Prisma.sql`losses t`,
      on: Prisma.sql`t.lost_on`,
      what: Prisma.sql`t.kind::text`,
      title: Prisma.sql`t.note`,
      detail: Prisma.sql`array_to_string(t.reasons, ',')`,
      actor: Prisma.sql`t.by_user_id`,
    }),
    happened({
      from: Prisma.sql`ledger_entries t JOIN programmes p ON p.id = t.programme_id JOIN contacts c ON c.id = t.contact_id`,
      account: Prisma.sql`t.account_id`,
      where: Prisma.sql`t.verdict IN ('held', 'skipped', 'stopped')`,
      at: Prisma.sql`t.decided_at`,
      what: Prisma.sql`'verdict' || initcap(t.verdict::text)`,
      title: Prisma.sql`p.name`,
      detail: Prisma.sql`t.rule`,
      target: Prisma.sql`p.id`,
    }),
  ],
  plan: [
    ofPlan({
      table: 'plan_versions',
      key: Prisma.sql`t.plan_id || ':' || t.version`,
      at: Prisma.sql`t.created_at`,
      what: Prisma.sql`'planVersion'`,
      title: Prisma.sql`t.version::text`,
      actor: Prisma.sql`t.by_user_id`,
    }),
    ofPlan({
      table: 'plan_sign_offs',
      key: Prisma.sql`t.plan_id || ':' || t.version || ':' || t.side`,
      at: Prisma.sql`t.signed_at`,
      what: Prisma.sql`'planSigned' || initcap(t.side::text)`,
      title: Prisma.sql`t.version::text`,
      actor: Prisma.sql`t.user_id`,
    }),
    ofPlan({
      table: 'plan_reviews',
      on: Prisma.sql`t.reviewed_on`,
      what: Prisma.sql`'planReviewed'`,
      title: Prisma.sql`t.note`,
      actor: Prisma.sql`t.by_user_id`,
    }),
  ],
  person: [
    happened({
      from: Prisma.sql`signals t LEFT JOIN contacts c ON c.id = t.contact_id`,
      account: Prisma.sql`t.account_id`,
      where: Prisma.sql`t.kind IN ('contactLeft', 'competitorSeen')`,
      on: signDay(Prisma.sql`t`, Prisma.sql`this.zone`),
      what: Prisma.sql`t.kind::text`,
      title: Prisma.sql`CASE t.kind WHEN 'contactLeft' THEN ${personName} ELSE t.source END`,
      actor: Prisma.sql`t.by_user_id`,
      target: Prisma.sql`t.contact_id`,
    }),
  ],
  change: [
    happened({
      from: Prisma.sql`account_merges t`,
      account: Prisma.sql`t.winner_id`,
      at: Prisma.sql`t.merged_at`,
      what: Prisma.sql`'merged'`,
      title: Prisma.sql`t.loser_name`,
      detail: Prisma.sql`t.loser_external_id`,
      actor: Prisma.sql`t.by_user_id`,
    }),
    // What was added is in the history as itself.
    happened({
      from: Prisma.sql`field_changes t`,
      where: Prisma.sql`(t.field IS NOT NULL OR t.after IS NULL)`,
      at: Prisma.sql`t.at`,
      what: Prisma.sql`CASE WHEN t.field IS NULL THEN 'removed' ELSE 'changed' END`,
      title: Prisma.sql`concat_ws('.', t.entity, t.field)`,
      detail: Prisma.sql`CASE WHEN t.field IS NOT NULL
        THEN jsonb_build_object('before', t.before, 'after', t.after)::text END`,
      actor: Prisma.sql`t.actor`,
      target: Prisma.sql`t.entity_id`,
    }),
  ],
};

function ordersWhere(where: Prisma.Sql): Prisma.Sql {
  return happened({
    from: Prisma.sql`orders t`,
    where,
    key: Prisma.sql`t.key`,
    on: Prisma.sql`t.ordered_on`,
    what: Prisma.sql`CASE t.status WHEN 'completed' THEN 'order' ELSE t.status::text END`,
    title: Prisma.sql`t.number`,
    amount: Prisma.sql`t.amount`,
    currency: Prisma.sql`t.currency`,
  });
}

function tender(on: Prisma.Sql, what: Prisma.Sql, detail: Prisma.Sql): Prisma.Sql {
  return happened({
    from: Prisma.sql`tenders t`,
    where: Prisma.sql`${on} IS NOT NULL`,
    on,
    what,
    title: Prisma.sql`t.title`,
    detail,
    amount: Prisma.sql`t.amount`,
    currency: Prisma.sql`t.currency`,
  });
}

function promise(on: Prisma.Sql, what: Prisma.Sql, where?: Prisma.Sql): Prisma.Sql {
  return happened({
    from: Prisma.sql`promises t`,
    where: where ?? Prisma.sql`${on} IS NOT NULL`,
    on,
    what,
    title: Prisma.sql`t.summary`,
    actor: Prisma.sql`t.by_user_id`,
  });
}

function message(at: Prisma.Sql, what: Prisma.Sql): Prisma.Sql {
  return happened({
    from: Prisma.sql`messages t JOIN contacts c ON c.id = t.contact_id`,
    account: Prisma.sql`t.account_id`,
    where: Prisma.sql`${at} IS NOT NULL`,
    at,
    what,
    title: Prisma.sql`t.subject`,
    detail: personName,
    target: Prisma.sql`t.id`,
  });
}

function ofPlan(
  source: Omit<Parameters<typeof happened>[0], 'from' | 'account'> & { table: string },
): Prisma.Sql {
  const { table, ...rest } = source;
  return happened({
    ...rest,
    from: Prisma.sql`plans p JOIN ${Prisma.raw(table)} t ON t.plan_id = p.id`,
    account: Prisma.sql`p.account_id`,
  });
}
