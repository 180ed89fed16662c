import { type Db, hexArray, inContendedTransaction, Prisma } from '@sleutel/db';
import type { Company } from '@sleutel/domain/company';
import { type ConsentChange, consentChanges, mayLift, Topic } from '@sleutel/domain/consent';
import { Language } from '@sleutel/domain/template';
import { z } from 'zod';
import { loadCompany } from '../company/index.ts';
import { type Authorised, auditSql, defineVerb, notFound, ServiceError } from '../core/index.ts';
import { publishUnsubscribed } from '../webhook/unsubscribed.ts';
import { PAUSE_DAYS, pauseEnd, pauseUntil } from './pause.ts';
import { loadPreferences, type Preferences, type PreferencesStanding, preferencesOf } from './preferences.ts';
import { cancelReady, lockContact, stopWriting } from './stop-writing.ts';
import { hashesOfMailbox } from './suppression.ts';
import { openToken } from './token.ts';

type Tx = Pick<Db['pool'], 'query'>;
type Ctx = Authorised<'consent.setPreferences'>;

const Choice = z.discriminatedUnion('kind', [
  /** The topics that are wanted, and what to be written to in. */
  z.object({ kind: z.literal('topics'), topics: z.array(Topic).max(100), language: Language.optional() }),
  /** Nothing for so many days, everything as before afterwards. */
  z.object({ kind: z.literal('pause'), days: z.literal(PAUSE_DAYS) }),
  /** An end of that before its time. */
  z.object({ kind: z.literal('resume') }),
  /** Nothing any more. */
  z.object({ kind: z.literal('stop') }),
]);

const Input = z.object({ token: z.string().min(1).max(200), choice: Choice });

/**
 * Writes down what a person chose on their own page. Only what the choice changes is written, with its evidence; who
 * had unsubscribed and now wants a topic again is written to again.
 */
export const setPreferences = defineVerb({
  name: 'consent.setPreferences',
  input: Input,
  run: async (ctx, { token, choice }): Promise<Preferences> => {
    const contactId = openToken(ctx.appSecret, 'preferences', token);
    if (contactId === null) throw notFound('link', 'token');
    const company = await loadCompany(ctx.db);
    return inContendedTransaction(ctx.db.pool, async (tx) => {
      await lockContact(tx, contactId);
      const before = await loadPreferences(tx, ctx.appSecret, company, contactId);
      if (!before) throw notFound('link', 'token');
      await take(tx, ctx, before, choice, company);
      const after = await loadPreferences(tx, ctx.appSecret, company, contactId);
      return preferencesOf(after ?? before, company, ctx.now());
    });
  },
});

async function take(
  tx: Tx,
  ctx: Ctx,
  before: PreferencesStanding,
  choice: z.output<typeof Choice>,
  company: Company,
): Promise<void> {
  switch (choice.kind) {
    case 'topics':
      return choose(tx, ctx, before, choice);
    case 'pause':
      return pause(tx, ctx, before, pauseEnd(before.row, company.timeZone, choice.days, ctx.now()));
    case 'resume':
      return pause(tx, ctx, before, null);
    case 'stop':
      return stop(tx, ctx, before);
  }
}

async function pause(tx: Tx, ctx: Ctx, { row }: PreferencesStanding, until: Date | null): Promise<void> {
  if (row.pausedUntil?.getTime() === until?.getTime()) return;
  await pauseUntil(tx, row, until, ctx.now());
  const detail = { pausedUntil: until?.toISOString() ?? null };
  await auditSql(tx, ctx, 'consent.setPreferences', 'contact', row.contactId, detail);
}

function evidenceAt(at: Date): Record<string, string> {
  return { source: 'recipient', page: '/preferences', purpose: 'preferences', at: at.toISOString() };
}

async function stop(tx: Tx, ctx: Ctx, { row, suppressed }: PreferencesStanding): Promise<void> {
  const { contactId, email } = row;
  const at = ctx.now();
  const evidence = evidenceAt(at);
  await stopWriting(tx, ctx.appSecret, {
    contactId,
    address: email,
    reason: 'unsubscribed',
    messageId: null,
    evidence,
    at,
  });
  if (suppressed === null) await publishUnsubscribed(tx, { contactId, message: null }, at);
  await auditSql(tx, ctx, 'consent.setPreferences', 'contact', contactId, { stopped: true });
}

async function choose(
  tx: Tx,
  ctx: Ctx,
  { row, standings, suppressed }: PreferencesStanding,
  choice: Extract<z.output<typeof Choice>, { kind: 'topics' }>,
): Promise<void> {
  const { contactId, email } = row;
  const at = ctx.now();
  const changes = consentChanges(standings, suppressed !== null, new Set(choice.topics));
  const granted = changes.filter(({ state }) => state === 'granted').map(({ topic }) => topic);
  const withdrawn = changes.filter(({ state }) => state === 'withdrawn').map(({ topic }) => topic);
  if (granted.length > 0 && suppressed !== null) {
    if (!mayLift(suppressed))
      throw new ServiceError('refused', 'suppressed', 'This address gets nothing more.');
    await lift(tx, ctx.appSecret, email);
  }
  await writeConsents(tx, contactId, changes, at);
  if (withdrawn.length > 0) await cancelReady(tx, contactId, 'consentWithdrawn', at, withdrawn);
  const spoken = await setLanguage(tx, contactId, choice.language ?? null, at);
  if (changes.length === 0 && !spoken) return;
  const detail = { granted, withdrawn, ...(choice.language ? { language: choice.language } : {}) };
  await auditSql(tx, ctx, 'consent.setPreferences', 'contact', contactId, detail);
}

/** Only what the person had asked for is taken back at the person's wish. */
async function lift(tx: Tx, appSecret: string, email: string): Promise<void> {
  await tx.query(Prisma.sql`
    DELETE FROM suppressions
    WHERE hash = ANY(${hexArray(hashesOfMailbox(appSecret, email))}::bytea[]) AND reason = 'unsubscribed'`);
}

async function writeConsents(
  tx: Tx,
  contactId: string,
  changes: readonly ConsentChange[],
  at: Date,
): Promise<void> {
  if (changes.length === 0) return;
  await tx.query(Prisma.sql`
    INSERT INTO consents (contact_id, topic, state, evidence, recorded_at)
    SELECT ${contactId}::uuid, topic, state::"ConsentState", ${JSON.stringify(evidenceAt(at))}::jsonb, ${at}
    FROM unnest(${changes.map(({ topic }) => topic)}::text[], ${changes.map(({ state }) => state)}::text[])
      AS c(topic, state)
    ON CONFLICT (contact_id, topic) DO UPDATE
      SET state = EXCLUDED.state, evidence = EXCLUDED.evidence, recorded_at = EXCLUDED.recorded_at`);
}

/** Whether it is another language than before. */
async function setLanguage(tx: Tx, contactId: string, language: Language | null, at: Date): Promise<boolean> {
  if (language === null) return false;
  const { rowCount } = await tx.query(Prisma.sql`
    UPDATE contacts SET language = ${language}, version = version + 1, updated_at = ${at}
    WHERE id = ${contactId}::uuid AND language IS DISTINCT FROM ${language}`);
  return rowCount === 1;
}
