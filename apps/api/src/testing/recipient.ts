import { randomBytes, randomUUID } from 'node:crypto';
import { CODE_BYTES, makeCode } from '@sleutel/domain/offer';
import type { Language } from '@sleutel/domain/template';
import { recipientLinks } from '@sleutel/services/consent';
import type { TestApp } from './test-app.ts';

export interface RecipientOptions {
  readonly name?: string;
  readonly language?: Language;
  /** The state of the person's code. */
  readonly code?: 'issued' | 'accepted' | 'redeemed' | 'released' | 'expired';
  readonly manager?: boolean;
}

/** Somebody who was written to, with the paths of their three pages. */
export interface TestRecipient {
  readonly contactId: string;
  /** As the company's files name it. */
  readonly account: string;
  readonly email: string;
  readonly codeId: string;
  readonly code: string;
  readonly unsubscribe: string;
  readonly preferences: string;
  readonly offer: string;
}

const texts = {
  en: {
    title: '10% off your next order',
    terms: 'For one order, whatever its size.\nThe code is personal and works once.',
  },
  af: {
    title: '10% afslag op u volgende bestelling',
    terms: 'Vir een bestelling, ongeag die grootte.\nDie kode is persoonlik en werk een keer.',
  },
};
const day = 86_400_000;

export async function addRecipient(house: TestApp, options: RecipientOptions = {}): Promise<TestRecipient> {
  const { name = `p${randomUUID().slice(0, 8)}`, language = 'en', code: state = 'issued' } = options;
  const { prisma } = house.deps.services.db;
  const [accountId, contactId, offerId, codeId, messageId] = Array.from({ length: 5 }, () => randomUUID());
  if (!accountId || !contactId || !offerId || !codeId || !messageId) throw new Error('no ids');
  const email = `${name}@reader.example`;
  const now = new Date();
  const code = makeCode(randomBytes(CODE_BYTES));
  const ownerId = options.manager === true ? (await house.addUser('sales')).user.id : null;
  await prisma.account.create({
    data: { id: accountId, externalId: name, name: 'Vlei & Berg <Pty>', ownerId },
  });
  await prisma.contact.create({ data: { id: contactId, email, firstName: 'Anna', language } });
  await prisma.accountContact.create({ data: { accountId, contactId } });
  await prisma.offer.create({
    data: { id: offerId, key: 'winBack', kind: 'percent', value: 10, texts, issued: 1 },
  });
  await prisma.offerCode.create({
    data: {
      id: codeId,
      offerId,
      code,
      accountId,
      contactId,
      state,
      issuedAt: now,
      validUntil: new Date(now.getTime() + 10 * day),
      acceptedAt: state === 'accepted' ? now : null,
      ...(state === 'redeemed' ? { redemption: { create: { redeemedAt: now, source: 'api' } } } : {}),
    },
  });
  await prisma.message.create({
    data: {
      id: messageId,
      accountId,
      contactId,
      language,
      programmeId: randomUUID(),
      enrolmentId: randomUUID(),
      templateId: randomUUID(),
      stepKey: 'first',
      contentHash: 'hash',
      sender: 'Kaap Wyn <sales@kaap.example>',
      recipient: `Anna Botha <${email}>`,
      replyTo: 'Jan Botha <jan@kaap.example>',
      subject: 'Subject',
      pieces: '[["<p>Body</p>"],["Body"]]',
      headers: {},
      state: 'sent',
      sendAfter: now,
      createdAt: now,
    },
  });
  const { publicUrl, appSecret } = house.deps.services;
  const links = recipientLinks({ publicUrl, appSecret });
  const path = (url: string) => new URL(url).pathname;
  return {
    contactId,
    account: name,
    email,
    codeId,
    code,
    unsubscribe: path(links.unsubscribe(messageId)),
    preferences: path(links.preferences(contactId)),
    offer: path(links.offer(codeId)),
  };
}

/** Every row of every table, so that whatever changes is seen. */
export async function databaseRows(house: TestApp): Promise<readonly string[]> {
  const { pool } = house.deps.services.db;
  const { rows: tables } = await pool.query<{ name: string }>(
    `SELECT c.oid::regclass::text AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND NOT c.relispartition ORDER BY 1`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const { rows } = await pool.query<{ row: string }>(`SELECT t::text AS row FROM ${name} t ORDER BY 1`);
    found.push(...rows.map(({ row }) => `${name} ${row}`));
  }
  return found;
}
