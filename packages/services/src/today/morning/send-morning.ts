import { newId, Prisma } from '@sleutel/db';
import type { Company } from '@sleutel/domain/company';
import { zoneOf } from '@sleutel/domain/enrolment';
import { addressOf, domainOf, mailbox, messageIdHeader } from '@sleutel/domain/message';
import { morningOf } from '@sleutel/domain/today';
import type { MorningMail } from '@sleutel/emails';
import type { MessageOutcome, OutgoingMessage } from '@sleutel/mailer';
import { z } from 'zod';
import { loadCompany } from '../../company/index.ts';
import { suppressedAmong } from '../../consent/index.ts';
import { chunksOf, defineVerb, type ServiceDeps } from '../../core/index.ts';
import { morningMailTo, type Reader } from './morning-of.ts';

const PATIENCE_MS = 60_000;
const LONGEST_ERROR = 500;

/** Somebody whose morning it is, and who has not been written to this morning. */
interface Awake extends Reader {
  readonly email: string;
  readonly day: string;
}

interface Written {
  readonly to: Awake;
  readonly message: OutgoingMessage;
}

/**
 * Writes to the company's people, on the morning of a working day where they are, what needs them. Nobody gets two of
 * a morning: it is noted before it leaves, so that one that breaks off on its way is not sent again. Who asked for no
 * more e-mail, and where mail does not leave or all is made up, gets none.
 */
export const sendMorning = defineVerb({
  name: 'today.sendMorning',
  input: z.strictObject({}).prefault({}),
  run: async (ctx): Promise<{ readonly sent: number }> => {
    const { db, appSecret, mail } = ctx;
    const company = await loadCompany(db);
    if (mail.transport.name === 'outbox' || company.demonstration) return { sent: 0 };
    const now = ctx.now();
    const awake = await awakeAt(ctx, company, now);
    const suppressed = await suppressedAmong(
      db.pool,
      appSecret,
      awake.map(({ email }) => email),
    );
    let sent = 0;
    for (const group of chunksOf(
      awake.filter(({ email }) => !suppressed.has(email)),
      mail.transport.maxBatch,
    )) {
      const written = await writtenTo(ctx, company, group, now);
      const outcomes = await send(ctx, written, now);
      sent += outcomes.filter(({ kind }) => kind === 'accepted').length;
    }
    return { sent };
  },
});

async function awakeAt({ db }: ServiceDeps, company: Company, now: Date): Promise<Awake[]> {
  const users = await db.prisma.user.findMany({
    where: { morningMail: true, disabledAt: null },
    select: { id: true, name: true, email: true, role: true, language: true, timeZone: true },
    orderBy: { id: 'asc' },
  });
  const { workingDays } = company.settings.sending;
  const awake = users.flatMap(({ timeZone, ...user }) => {
    const day = morningOf(now, zoneOf(timeZone, company.timeZone), workingDays);
    return day === null ? [] : { ...user, day };
  });
  const had = await db.prisma.morning.findMany({
    where: { userId: { in: awake.map(({ id }) => id) }, at: { gt: new Date(now.getTime() - 86_400_000) } },
  });
  const known = new Set(had.map(({ userId, day }) => `${userId} ${day.toISOString().slice(0, 10)}`));
  return awake.filter(({ id, day }) => !known.has(`${id} ${day}`));
}

/** Whoever notes a morning first sends it; nothing is noted where nothing needs somebody, who may yet be needed. */
async function writtenTo(
  ctx: ServiceDeps,
  company: Company,
  group: readonly Awake[],
  now: Date,
): Promise<Written[]> {
  const { db, publicUrl } = ctx;
  const written: Written[] = [];
  for (const to of group) {
    const letter = await morningMailTo(to, { db, company, publicUrl, now });
    if (letter) written.push({ to, message: messageTo(to, letter, ctx, company) });
  }
  const column = <T>(read: (each: Written) => T) => written.map(read);
  const { rows } = await db.pool.query<{ id: string }>(Prisma.sql`
    INSERT INTO mornings (user_id, day, at)
    SELECT id, day, ${now} FROM unnest(${column(({ to }) => to.id)}::text[], ${column(({ to }) => to.day)}::date[]) AS m(id, day)
    ON CONFLICT (user_id, day) DO NOTHING
    RETURNING user_id AS id`);
  const noted = new Set(rows.map(({ id }) => id));
  return written.filter(({ to }) => noted.has(to.id));
}

function messageTo(
  { name, email }: Awake,
  letter: MorningMail,
  ctx: ServiceDeps,
  company: Company,
): OutgoingMessage {
  const { from } = ctx.mail;
  const id = newId(ctx.now());
  return {
    id,
    from: mailbox(company.settings.sending.senderName ?? company.name, addressOf(from)),
    to: mailbox(name, email),
    ...letter,
    headers: { 'Message-ID': messageIdHeader(id, domainOf(from)), 'Auto-Submitted': 'auto-generated' },
  };
}

async function send(
  ctx: ServiceDeps,
  written: readonly Written[],
  now: Date,
): Promise<readonly MessageOutcome[]> {
  const { mail } = ctx;
  const [first] = written;
  if (!first) return [];
  const batch = { key: `morning-${first.message.id}`, messages: written.map(({ message }) => message) };
  const context = { signal: AbortSignal.timeout(PATIENCE_MS), now, begin: async () => true };
  const { messages: outcomes } = await mail.transport.send(batch, context);
  const failed = written.flatMap(({ to }, index) => {
    const outcome = outcomes[index];
    return outcome === undefined || outcome.kind === 'accepted' ? [] : { to, detail: outcome.detail };
  });
  if (failed.length > 0) await noteFailures(ctx, failed);
  return outcomes;
}

interface Failed {
  readonly to: Awake;
  readonly detail: string;
}

async function noteFailures({ db, log }: ServiceDeps, failed: readonly Failed[]): Promise<void> {
  const users = failed.map(({ to, detail }) => ({ id: to.id, detail }));
  log.warn({ users }, 'e-mails of a morning did not leave for certain');
  const column = <T>(read: (each: Failed) => T) => failed.map(read);
  await db.pool.query(Prisma.sql`
    UPDATE mornings m SET error = f.error
    FROM unnest(${column(({ to }) => to.id)}::text[], ${column(({ to }) => to.day)}::date[],
                ${column(({ detail }) => detail.slice(0, LONGEST_ERROR))}::text[]) AS f(id, day, error)
    WHERE m.user_id = f.id AND m.day = f.day`);
}
