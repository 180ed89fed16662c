import { newId, type Prisma } from '@sleutel/db';
import type { ServiceContext, ServiceDeps } from '../core/index.ts';
import type { ProgrammeRecord } from './record.ts';

interface SendBack {
  readonly userId: string;
  readonly reason: string;
  readonly at: Date;
}

/**
 * What has to change stands among the comments until it is dealt with, and speaks to everybody else who wrote in the
 * programme, so that they find it on Today.
 */
export async function saySentBack(
  tx: Prisma.TransactionClient,
  { id: programmeId, authors }: Pick<ProgrammeRecord, 'id' | 'authors'>,
  { userId, reason, at }: SendBack,
): Promise<void> {
  const id = newId(at);
  await tx.programmeComment.create({
    data: { id, programmeId, body: reason, sentBack: true, byUserId: userId, createdAt: at },
  });
  const others = await tx.user.findMany({
    where: { id: { in: authors.map((each) => each.userId), not: userId }, disabledAt: null },
    select: { id: true },
  });
  await tx.programmeMention.createMany({ data: others.map((each) => ({ commentId: id, userId: each.id })) });
}

/** Whoever puts it before both sides again has dealt with why it was sent back. */
export async function settleSentBack(
  tx: Prisma.TransactionClient,
  ctx: Pick<ServiceContext, 'actor'>,
  programmeId: string,
  at: Date,
): Promise<void> {
  await tx.programmeComment.updateMany({
    where: { programmeId, sentBack: true, resolvedAt: null },
    data: { resolvedAt: at, resolvedById: ctx.actor.kind === 'user' ? ctx.actor.id : null },
  });
}

/** Who sent it back last, when (ISO 8601) and why. */
export interface SentBack {
  readonly at: string;
  readonly by: { readonly id: string; readonly name: string };
  readonly reason: string;
}

/** Why it was sent back the last time, until that is dealt with. */
export async function lastSentBack(
  { db }: Pick<ServiceDeps, 'db'>,
  programmeId: string,
): Promise<SentBack | null> {
  const comment = await db.prisma.programmeComment.findFirst({
    where: { programmeId, sentBack: true, resolvedAt: null },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { createdAt: true, body: true, by: { select: { id: true, name: true } } },
  });
  return comment && { at: comment.createdAt.toISOString(), by: comment.by, reason: comment.body };
}
