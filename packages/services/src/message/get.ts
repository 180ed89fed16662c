import { type Db, Prisma } from '@sleutel/db';
import { MessageEventDetail, type MessageEventKind } from '@sleutel/domain/message';
import type { Side } from '@sleutel/domain/user';
import { z } from 'zod';
import { defineVerb, notFound } from '../core/index.ts';
import { thawAll } from './frozen-body.ts';
import { withoutPixel, withSampleLinks } from './learn/index.ts';
import { type MessageListItem, messageItems } from './list.ts';

export type LedgerVerdict = 'sent' | 'moved' | 'held' | 'skipped' | 'stopped';

/** Why something was or was not sent. `inputs` holds codes and numbers; catalogues say them in words. */
export interface LedgerLine {
  readonly id: string;
  readonly decidedAt: string;
  readonly stepKey: string;
  readonly verdict: LedgerVerdict;
  readonly rule: string;
  readonly inputs: Readonly<Record<string, string | number | boolean | null>>;
  readonly nextEligibleAt: string | null;
}

export interface MessageView extends MessageListItem {
  readonly sender: string;
  readonly replyTo: string | null;
  readonly html: string;
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly attempts: number;
  readonly providerId: string | null;
  /** The decisions about this step for this person, oldest first. */
  readonly why: readonly LedgerLine[];
  readonly events: readonly {
    readonly kind: MessageEventKind;
    readonly occurredAt: string;
    /** Made by a scanner, a prefetcher or another machine. */
    readonly machine: boolean;
    readonly detail: MessageEventDetail;
  }[];
  /** What it was sent under. */
  readonly approval: {
    readonly contentHash: string;
    readonly approvers: readonly {
      readonly side: Side;
      readonly userId: string;
      readonly name: string;
      readonly approvedAt: string;
    }[];
  };
  /** The code that was made for this person in this programme. */
  readonly offer: {
    readonly code: string;
    readonly state: string;
    readonly validUntil: string;
  } | null;
}

/**
 * One message as its recipient sees it, and why it was sent. The recipient's own links stay theirs: they are whole only
 * in what was kept in the outbox, to be tried by whoever may change something.
 */
export const getMessage = defineVerb({
  name: 'message.get',
  input: z.object({ id: z.uuid() }),
  run: async ({ db, appSecret, actor }, { id }): Promise<MessageView> => {
    const message = await db.prisma.message.findUnique({ where: { id } });
    if (!message) throw notFound('message', id);
    const [item] = await messageItems(db.pool, { id }, { limit: 1, offset: 0 });
    if (!item) throw notFound('message', id);
    const [[body], why, events, approvers, code] = await Promise.all([
      thawAll(db.pool, [message]),
      ledgerOf(db.pool, message.enrolmentId, message.stepKey),
      db.prisma.messageEvent.findMany({ where: { messageId: id }, orderBy: { occurredAt: 'asc' } }),
      db.prisma.programmeApproval.findMany({
        where: { programmeId: message.programmeId, contentHash: message.contentHash },
        orderBy: { approvedAt: 'asc' },
        include: { user: { select: { name: true } } },
      }),
      db.prisma.offerCode.findFirst({
        where: { enrolmentId: message.enrolmentId },
        orderBy: { issuedAt: 'desc' },
      }),
    ]);
    const mayTry = item.keptInOutbox && actor.role !== 'viewer';
    const shown = (part: string) => (mayTry ? part : withSampleLinks(part, appSecret));
    const headers = z.record(z.string(), z.string()).parse(message.headers);
    return {
      ...item,
      sender: message.sender,
      replyTo: message.replyTo,
      html: shown(withoutPixel(body?.html ?? '', { appSecret })),
      text: shown(body?.text ?? ''),
      headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, shown(value)])),
      attempts: message.attempts,
      providerId: message.providerId,
      why,
      events: events.map(({ kind, occurredAt, machine, detail }) => ({
        kind,
        occurredAt: occurredAt.toISOString(),
        machine,
        detail: MessageEventDetail.catch({}).parse(detail),
      })),
      approval: {
        contentHash: message.contentHash,
        approvers: approvers.map(({ side, userId, user, approvedAt }) => ({
          side,
          userId,
          name: user.name,
          approvedAt: approvedAt.toISOString(),
        })),
      },
      offer: code && { code: code.code, state: code.state, validUntil: code.validUntil.toISOString() },
    };
  },
});

type LedgerRow = Omit<LedgerLine, 'decidedAt' | 'nextEligibleAt'> & {
  readonly decidedAt: Date;
  readonly nextEligibleAt: Date | null;
};

async function ledgerOf(pool: Db['pool'], enrolmentId: string, stepKey: string): Promise<LedgerLine[]> {
  const { rows } = await pool.query<LedgerRow>(Prisma.sql`
    SELECT id, decided_at AS "decidedAt", step_key AS "stepKey", verdict, rule, inputs,
           next_eligible_at AS "nextEligibleAt"
    FROM ledger_entries WHERE enrolment_id = ${enrolmentId}::uuid AND step_key = ${stepKey}
    ORDER BY decided_at, id`);
  return rows.map((row) => ({
    ...row,
    decidedAt: row.decidedAt.toISOString(),
    nextEligibleAt: row.nextEligibleAt?.toISOString() ?? null,
  }));
}
