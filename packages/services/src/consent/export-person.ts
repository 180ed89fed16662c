import type { SuppressionReason } from '@sleutel/domain/consent';
import { z } from 'zod';
import { audit, defineVerb, notFound, type ServiceDeps } from '../core/index.ts';
import { type StoredBody, thawAll } from '../message/frozen-body.ts';
import { tracesOf } from './export-traces.ts';
import { knownAddresses } from './known-addresses.ts';
import { suppressionOf } from './suppression.ts';

/** A row as JSON holds it: times as ISO text, amounts as decimal text. */
export type PlainRow = Readonly<Record<string, unknown>>;

/** Everything that is held about a person. */
export interface PersonExport {
  readonly exportedAt: string;
  readonly person: PlainRow;
  readonly suppression: { readonly reason: SuppressionReason; readonly since: string } | null;
  readonly accounts: readonly PlainRow[];
  readonly consents: readonly PlainRow[];
  readonly enrolments: readonly PlainRow[];
  readonly decisions: readonly PlainRow[];
  readonly messages: readonly PlainRow[];
  readonly offers: readonly PlainRow[];
  readonly signals: readonly PlainRow[];
  readonly interactions: readonly PlainRow[];
  readonly complaints: readonly PlainRow[];
  readonly tasks: readonly PlainRow[];
  readonly decisionStages: readonly PlainRow[];
  readonly plans: readonly PlainRow[];
  readonly meetings: readonly PlainRow[];
  readonly rehearsals: readonly PlainRow[];
  readonly webhooks: readonly PlainRow[];
  /** What other systems were told of the person in the past 30 days. */
  readonly outgoingEvents: readonly PlainRow[];
  readonly importRejects: readonly PlainRow[];
  readonly importChanges: readonly PlainRow[];
  /** Files that wait to be landed, with the rows seen in them that name the person. */
  readonly uploads: readonly PlainRow[];
  readonly fieldChanges: readonly PlainRow[];
  /** What merges of accounts took away of the person. */
  readonly accountMerges: readonly PlainRow[];
  readonly audit: readonly PlainRow[];
}

/** Gathers everything that is held about a person, for that person to have. */
export const exportPerson = defineVerb({
  name: 'contact.exportPerson',
  input: z.object({ id: z.uuid() }),
  run: async (ctx, { id }): Promise<PersonExport> => {
    const { prisma, pool } = ctx.db;
    const person = await prisma.contact.findUnique({ where: { id } });
    if (!person) throw notFound('contact', id);
    const [suppression, rest] = await Promise.all([
      person.email === null ? null : suppressionOf(pool, ctx.appSecret, person.email),
      gather(ctx, id),
    ]);
    await audit(prisma, ctx, 'contact.exportPerson', 'contact', id);
    return plain({ exportedAt: ctx.now(), person, suppression, ...rest });
  },
});

async function gather({ db }: ServiceDeps, id: string) {
  const { prisma, pool } = db;
  const where = { contactId: id };
  const mentioning = { contactIds: { has: id } };
  const messages = await prisma.message.findMany({ where, orderBy: { createdAt: 'asc' } });
  return {
    accounts: await prisma.accountContact.findMany({
      where,
      include: { account: { select: { externalId: true, name: true } } },
    }),
    consents: await prisma.consent.findMany({ where }),
    enrolments: await prisma.enrolment.findMany({
      where,
      include: { programme: { select: { name: true, kind: true } }, occurrences: true },
    }),
    decisions: await prisma.ledgerEntry.findMany({ where, orderBy: { decidedAt: 'asc' } }),
    messages: await withEvents(prisma, await inFull(pool, messages)),
    offers: await prisma.offerCode.findMany({
      where,
      include: { offer: { select: { key: true, kind: true, texts: true } }, redemption: true },
    }),
    signals: await prisma.signal.findMany({ where }),
    interactions: await prisma.interaction.findMany({ where: mentioning }),
    complaints: await prisma.complaint.findMany({ where }),
    tasks: await prisma.task.findMany({ where }),
    decisionStages: await prisma.decisionStage.findMany({ where: mentioning }),
    meetings: await prisma.meeting.findMany({ where: { contacts: { some: { contactId: id } } } }),
    plans: await prisma.plan.findMany({
      where: { targetContactIds: { has: id } },
      select: { id: true, accountId: true, targetBuyers: true, nextSteps: true },
    }),
    rehearsals: await prisma.rehearsalEvent.findMany({ where, orderBy: { at: 'asc' } }),
    outgoingEvents: await prisma.outgoingEvent.findMany({ where, orderBy: { createdAt: 'asc' } }),
    ...(await tracesOf(db, id, await knownAddresses(pool, id))),
    audit: await prisma.auditEntry.findMany({ where: { entity: 'contact', entityId: id } }),
  };
}

type Client = ServiceDeps['db']['prisma'];

/** The messages as they were sent, not as they are stored. */
async function inFull<M extends StoredBody>(pool: ServiceDeps['db']['pool'], messages: readonly M[]) {
  const bodies = await thawAll(pool, messages);
  return messages.map((message, index) => ({
    ...message,
    frameId: undefined,
    pieces: undefined,
    ...bodies[index],
  }));
}

async function withEvents<M extends { readonly id: string }>(prisma: Client, messages: readonly M[]) {
  const events = await prisma.messageEvent.findMany({
    where: { messageId: { in: messages.map(({ id }) => id) } },
    orderBy: { occurredAt: 'asc' },
  });
  return messages.map((message) => ({
    ...message,
    events: events.filter(({ messageId }) => messageId === message.id),
  }));
}

/** What JSON makes of rows: dates and decimals become text, and nothing else is left that JSON has no word for. */
function plain(rows: object): PersonExport {
  return JSON.parse(JSON.stringify(rows)) as PersonExport;
}
