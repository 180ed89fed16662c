import { type Db, Prisma, prepared } from '@sleutel/db';
import type { TodayLine } from '@sleutel/domain/today';
import { may, Role, Side, sidesOf } from '@sleutel/domain/user';
import type { TodayOf } from './get.ts';

const most = 50;

/** Where somebody waits for them: approvals, sign-offs, mentions, replies, and messages nobody knows the fate of. */
export async function waitingLines(db: Db, of: TodayOf): Promise<TodayLine[]> {
  const role = Role.safeParse(of.role);
  const sides = role.success ? [...sidesOf(role.data)] : [];
  const lines = await Promise.all([
    sides.length === 0 ? [] : approvals(db, of, sides),
    sides.length === 0 ? [] : revisions(db, of, sides),
    sides.length === 0 ? [] : laterEnds(db, of, sides),
    sides.length === 0 ? [] : signOffs(db, of),
    mentions(db, of),
    reviewMentions(db, of),
    replies(db, of),
    role.success && may(role.data, 'message.settle') ? inReview(db) : [],
  ]);
  return lines.flat();
}

/** Whether somebody wrote in a programme `p` since both sides last agreed: who wrote before may approve what others did. */
function wroteSince(userId: string): Prisma.Sql {
  return Prisma.sql`EXISTS (
    SELECT FROM programme_authors w
    WHERE w.programme_id = p.id AND w.user_id = ${userId} AND w.last_edit_at > COALESCE((
      SELECT max(a.approved_at) FROM programme_approvals a
      WHERE a.programme_id = p.id AND a.end_id IS NULL AND a.content_hash IN (
        SELECT b.content_hash FROM programme_approvals b
        WHERE b.programme_id = p.id AND b.end_id IS NULL
        GROUP BY b.content_hash HAVING count(DISTINCT b.side) = ${Side.options.length})
    ), '-infinity'))`;
}

/** Programmes that lack the approval of a side they speak for, and that they may give. */
async function approvals({ pool }: Db, { userId }: TodayOf, sides: readonly string[]): Promise<TodayLine[]> {
  const { rows } = await pool.query<{ id: string; name: string; since: Date }>(
    prepared(Prisma.sql`
    SELECT p.id, p.name, p.updated_at AS since FROM programmes p
    WHERE p.state = 'inReview'
      AND EXISTS (SELECT FROM unnest(${sides}::text[]) AS s(side) WHERE NOT EXISTS (
        SELECT FROM programme_approvals a
        WHERE a.programme_id = p.id AND a.side::text = s.side AND a.voided_at IS NULL
          AND a.content_hash = p.content_hash))
      AND NOT EXISTS (SELECT FROM programme_approvals a
        WHERE a.programme_id = p.id AND a.user_id = ${userId} AND a.voided_at IS NULL AND a.content_hash = p.content_hash)
      AND NOT ${wroteSince(userId)}
    ORDER BY p.updated_at, p.id LIMIT ${most}`),
  );
  return rows.map(({ id, name, since }) => ({
    kind: 'approval',
    key: `approval:${id}`,
    account: null,
    id,
    programme: name,
    revision: null,
    since: since.toISOString(),
  }));
}

/** Next versions of programmes that run, which lack the approval of a side they speak for. */
async function revisions({ pool }: Db, { userId }: TodayOf, sides: readonly string[]): Promise<TodayLine[]> {
  const { rows } = await pool.query<RevisionRow>(
    prepared(Prisma.sql`
    SELECT p.id, v.id AS "versionId", v.number, p.name, COALESCE(l.at, v.created_at) AS since
    FROM sequence_versions v
    JOIN programmes p ON p.id = v.programme_id
    LEFT JOIN LATERAL (
      SELECT max(e.at) AS at FROM audit_entries e
      WHERE e.entity = 'programme' AND e.entity_id = p.id::text AND e.verb = 'programme.submitRevision'
    ) l ON true
    WHERE v.frozen_at IS NULL AND v.content_hash IS NOT NULL AND p.state IN ('live', 'paused')
      AND EXISTS (SELECT FROM unnest(${sides}::text[]) AS s(side) WHERE NOT EXISTS (
        SELECT FROM programme_approvals a
        WHERE a.programme_id = p.id AND a.side::text = s.side AND a.voided_at IS NULL
          AND a.content_hash = v.content_hash))
      AND NOT EXISTS (SELECT FROM programme_approvals a
        WHERE a.programme_id = p.id AND a.user_id = ${userId} AND a.voided_at IS NULL AND a.content_hash = v.content_hash)
      AND NOT ${wroteSince(userId)}
    ORDER BY since, v.id LIMIT ${most}`),
  );
  return rows.map(({ id, versionId, number, name, since }) => ({
    kind: 'approval',
    key: `approval:${versionId}`,
    account: null,
    id,
    programme: name,
    revision: number,
    since: since.toISOString(),
  }));
}

interface RevisionRow {
  readonly id: string;
  readonly versionId: string;
  readonly number: number;
  readonly name: string;
  readonly since: Date;
}

/** Programmes that run and are to run longer, of which they have still to say so for a side of theirs. */
async function laterEnds({ pool }: Db, { userId }: TodayOf, sides: readonly string[]): Promise<TodayLine[]> {
  const { rows } = await pool.query<{ id: string; end: string; name: string; since: Date }>(
    prepared(Prisma.sql`
    SELECT p.id, e.id AS "end", p.name, e.proposed_at AS since
    FROM programme_ends e
    JOIN programmes p ON p.id = e.programme_id
    WHERE e.settled_at IS NULL AND e.withdrawn_at IS NULL AND e.proposed_by_id <> ${userId}
      AND p.state IN ('live', 'paused')
      AND EXISTS (SELECT FROM unnest(${sides}::text[]) AS s(side) WHERE NOT EXISTS (
        SELECT FROM programme_approvals a WHERE a.end_id = e.id AND a.side::text = s.side))
      AND NOT EXISTS (SELECT FROM programme_approvals a WHERE a.end_id = e.id AND a.user_id = ${userId})
    ORDER BY e.proposed_at, e.id LIMIT ${most}`),
  );
  return rows.map(({ id, end, name, since }) => ({
    kind: 'approval',
    key: `approval:${end}`,
    account: null,
    id,
    programme: name,
    revision: null,
    since: since.toISOString(),
  }));
}

/** Plans whose version the other side has signed and theirs has not. */
async function signOffs({ pool }: Db, { userId }: TodayOf): Promise<TodayLine[]> {
  const { rows } = await pool.query<{
    accountId: string;
    account: string;
    version: number;
    since: Date;
  }>(
    prepared(Prisma.sql`
    SELECT a.id AS "accountId", a.name AS account, p.version, s.signed_at AS since
    FROM plan_members m
    JOIN plans p ON p.id = m.plan_id
    JOIN accounts a ON a.id = p.account_id
    JOIN plan_sign_offs s ON s.plan_id = p.id AND s.version = p.version AND s.side <> m.side
    WHERE m.user_id = ${userId} AND s.user_id <> ${userId}
      AND NOT EXISTS (SELECT FROM plan_sign_offs o
        WHERE o.plan_id = p.id AND o.version = p.version AND o.side = m.side)
    ORDER BY s.signed_at, p.id LIMIT ${most}`),
  );
  return rows.map(({ accountId, account, version, since }) => ({
    kind: 'signOff',
    key: `signOff:${accountId}:${version}`,
    account: { id: accountId, name: account },
    version,
    since: since.toISOString(),
  }));
}

interface MentionRow {
  readonly commentId: string;
  readonly accountId: string;
  readonly account: string;
  readonly by: string;
  readonly body: string;
  readonly since: Date;
}

async function mentions({ pool }: Db, { userId }: TodayOf): Promise<TodayLine[]> {
  const { rows } = await pool.query<MentionRow>(
    prepared(Prisma.sql`
    SELECT c.id AS "commentId", a.id AS "accountId", a.name AS account, u.name AS by, c.body, c.created_at AS since
    FROM plan_mentions m
    JOIN plan_comments c ON c.id = m.comment_id
    JOIN plans p ON p.id = c.plan_id
    JOIN accounts a ON a.id = p.account_id
    JOIN users u ON u.id = c.by_user_id
    WHERE m.user_id = ${userId} AND m.seen_at IS NULL AND c.resolved_at IS NULL
    ORDER BY c.created_at, c.id LIMIT ${most}`),
  );
  return rows.map(({ accountId, account, since, ...row }) => ({
    kind: 'mention',
    key: `mention:${row.commentId}`,
    account: { id: accountId, name: account },
    programme: null,
    since: since.toISOString(),
    ...row,
  }));
}

interface ReviewMentionRow {
  readonly commentId: string;
  readonly programmeId: string;
  readonly programme: string;
  readonly by: string;
  readonly body: string;
  readonly since: Date;
}

async function reviewMentions({ pool }: Db, { userId }: TodayOf): Promise<TodayLine[]> {
  const { rows } = await pool.query<ReviewMentionRow>(
    prepared(Prisma.sql`
    SELECT c.id AS "commentId", p.id AS "programmeId", p.name AS programme, u.name AS by, c.body, c.created_at AS since
    FROM programme_mentions m
    JOIN programme_comments c ON c.id = m.comment_id
    JOIN programmes p ON p.id = c.programme_id
    JOIN users u ON u.id = c.by_user_id
    WHERE m.user_id = ${userId} AND m.seen_at IS NULL AND c.resolved_at IS NULL
    ORDER BY c.created_at, c.id LIMIT ${most}`),
  );
  return rows.map(({ programmeId, programme, since, ...row }) => ({
    kind: 'mention',
    key: `mention:${row.commentId}`,
    account: null,
    programme: { id: programmeId, name: programme },
    since: since.toISOString(),
    ...row,
  }));
}

interface ReplyRow {
  readonly messageId: string;
  readonly accountId: string;
  readonly account: string;
  readonly contact: string;
  readonly subject: string;
  readonly since: Date;
}

/** People who answered one of our e-mails in the past two weeks, the newest answer of each. */
async function replies({ pool }: Db, { ownerId, now }: TodayOf): Promise<TodayLine[]> {
  const { rows } = await pool.query<ReplyRow>(
    prepared(Prisma.sql`
    SELECT * FROM (
      SELECT DISTINCT ON (m.contact_id, m.account_id) m.id AS "messageId", a.id AS "accountId", a.name AS account,
             COALESCE(nullif(concat_ws(' ', c.first_name, c.last_name), ''), m.recipient) AS contact, m.subject,
             e.occurred_at AS since
      FROM message_events e
      JOIN messages m ON m.id = e.message_id
      JOIN accounts a ON a.id = m.account_id
      LEFT JOIN contacts c ON c.id = m.contact_id
      WHERE e.kind = 'replied' AND NOT e.machine AND e.occurred_at > ${now}::timestamptz - interval '14 days'
        AND m.standing = 'replied' AND (${ownerId}::text IS NULL OR a.owner_id = ${ownerId})
      ORDER BY m.contact_id, m.account_id, e.occurred_at DESC
    ) reply ORDER BY since DESC, "messageId" LIMIT ${most}`),
  );
  return rows.map(({ accountId, account, since, ...row }) => ({
    kind: 'reply',
    key: `reply:${row.messageId}`,
    account: { id: accountId, name: account },
    since: since.toISOString(),
    ...row,
  }));
}

async function inReview({ pool }: Db): Promise<TodayLine[]> {
  const { rows } = await pool.query<{ count: number; since: Date | null }>(
    `SELECT count(*)::int AS count, min(in_doubt_at) AS since FROM messages WHERE in_doubt_at IS NOT NULL`,
  );
  const [row] = rows;
  if (!row || row.since === null) return [];
  const { count, since } = row;
  return [
    { kind: 'messagesInReview', key: 'messagesInReview', account: null, count, since: since.toISOString() },
  ];
}
