import { newId, type Prisma } from '@sleutel/db';
import { mentionedIn } from '@sleutel/domain/plan';
import { StepKey } from '@sleutel/domain/sequence';
import { Language } from '@sleutel/domain/template';
import { z } from 'zod';
import { audit, defineVerb, notFound, personOf, type ServiceDeps } from '../core/index.ts';

/** What a comment is about: a step, a sentence of an e-mail as it stood, or nothing less than the whole. */
export const CommentAnchor = z.union([
  z.strictObject({ kind: z.literal('whole') }),
  z.strictObject({ kind: z.literal('step'), step: StepKey }),
  z.strictObject({
    kind: z.literal('sentence'),
    content: StepKey,
    language: Language,
    sentence: z.string().trim().min(1).max(1_000),
  }),
]);
export type CommentAnchor = z.infer<typeof CommentAnchor>;

interface Named {
  readonly id: string;
  readonly name: string;
}

/** ISO 8601 moments. */
export interface ProgrammeCommentView {
  readonly id: string;
  readonly anchor: CommentAnchor;
  readonly body: string;
  /** It says why the programme, or its next version, was sent back to be changed. */
  readonly sentBack: boolean;
  readonly by: Named;
  readonly mentions: readonly Named[];
  readonly createdAt: string;
  readonly resolved: { readonly at: string; readonly by: Named | null } | null;
}

export interface ProgrammeComments {
  readonly comments: readonly ProgrammeCommentView[];
  /** Who can be spoken to. */
  readonly people: readonly Named[];
}

/** What was said about a programme, the oldest first. */
export const listProgrammeComments = defineVerb({
  name: 'programme.comments',
  input: z.object({ id: z.uuid() }),
  run: (ctx, { id }): Promise<ProgrammeComments> => commentsOn(ctx, id),
});

/** Says something about a programme. Whom it mentions finds it on Today. */
export const commentProgramme = defineVerb({
  name: 'programme.comment',
  input: z.object({ id: z.uuid(), anchor: CommentAnchor, body: z.string().trim().min(1).max(5_000) }),
  run: async (ctx, { id: programmeId, anchor, body }): Promise<ProgrammeComments> => {
    const userId = personOf(ctx);
    const at = ctx.now();
    await ctx.db.prisma.$transaction(async (tx) => {
      const programme = await tx.programme.findUnique({ where: { id: programmeId }, select: { id: true } });
      if (!programme) throw notFound('programme', programmeId);
      const users = await tx.user.findMany({ where: { disabledAt: null }, select: { id: true, name: true } });
      const mentioned = mentionedIn(body, users).filter((each) => each !== userId);
      const id = newId(at);
      await tx.programmeComment.create({
        data: { id, programmeId, ...columnsOf(anchor), body, byUserId: userId, createdAt: at },
      });
      await tx.programmeMention.createMany({
        data: mentioned.map((each) => ({ commentId: id, userId: each })),
      });
      await audit(tx, ctx, 'programme.comment', 'programmeComment', id, { programmeId, mentioned });
    });
    return commentsOn(ctx, programmeId);
  },
});

/** Marks a comment as dealt with, or opens it again. */
export const resolveProgrammeComment = defineVerb({
  name: 'programme.resolveComment',
  input: z.object({ id: z.uuid(), resolved: z.boolean() }),
  run: async (ctx, { id, resolved }): Promise<ProgrammeComments> => {
    const userId = personOf(ctx);
    const programmeId = await ctx.db.prisma.$transaction(async (tx) => {
      const comment = await tx.programmeComment.findUnique({ where: { id }, select: { programmeId: true } });
      if (!comment) throw notFound('comment', id);
      await tx.programmeComment.update({
        where: { id },
        data: { resolvedAt: resolved ? ctx.now() : null, resolvedById: resolved ? userId : null },
      });
      await audit(tx, ctx, 'programme.resolveComment', 'programmeComment', id, { resolved });
      return comment.programmeId;
    });
    return commentsOn(ctx, programmeId);
  },
});

/** Whoever acts has seen what a comment on a programme says to them, or has not after all. */
export const seeProgrammeMention = defineVerb({
  name: 'programme.seeMention',
  input: z.object({ commentId: z.uuid(), seen: z.boolean().default(true) }),
  run: async (ctx, { commentId, seen }): Promise<{ readonly seen: boolean }> => {
    const userId = personOf(ctx);
    return ctx.db.prisma.$transaction(async (tx) => {
      const { count } = await tx.programmeMention.updateMany({
        where: { commentId, userId, seenAt: seen ? null : { not: null } },
        data: { seenAt: seen ? ctx.now() : null },
      });
      if (count > 0) await audit(tx, ctx, 'programme.seeMention', 'programmeComment', commentId, { seen });
      return { seen };
    });
  },
});

function columnsOf(anchor: CommentAnchor) {
  if (anchor.kind === 'step') return { stepKey: anchor.step };
  if (anchor.kind === 'whole') return {};
  return { contentKey: anchor.content, language: anchor.language, sentence: anchor.sentence };
}

const name = { select: { id: true, name: true } } as const;
const parts = {
  by: name,
  resolvedBy: name,
  mentions: { include: { user: name } },
} as const satisfies Prisma.ProgrammeCommentInclude;

async function commentsOn({ db }: Pick<ServiceDeps, 'db'>, programmeId: string): Promise<ProgrammeComments> {
  const [rows, people] = await Promise.all([
    db.prisma.programmeComment.findMany({
      where: { programmeId },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      include: parts,
    }),
    db.prisma.user.findMany({ where: { disabledAt: null }, orderBy: { name: 'asc' }, ...name }),
  ]);
  return { comments: rows.map(commentView), people };
}

function commentView(
  row: Prisma.ProgrammeCommentGetPayload<{ include: typeof parts }>,
): ProgrammeCommentView {
  const { id, body, sentBack, by, mentions, createdAt, resolvedAt, resolvedBy } = row;
  return {
    id,
    anchor: anchorOf(row),
    body,
    sentBack,
    by,
    mentions: mentions.map(({ user }) => user),
    createdAt: createdAt.toISOString(),
    resolved: resolvedAt && { at: resolvedAt.toISOString(), by: resolvedBy },
  };
}

interface AnchorColumns {
  readonly stepKey: string | null;
  readonly contentKey: string | null;
  readonly language: string | null;
  readonly sentence: string | null;
}

function anchorOf({ stepKey, contentKey, language, sentence }: AnchorColumns): CommentAnchor {
  if (stepKey !== null) return { kind: 'step', step: stepKey };
  if (contentKey === null || sentence === null) return { kind: 'whole' };
  return { kind: 'sentence', content: contentKey, language: Language.parse(language), sentence };
}
