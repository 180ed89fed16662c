import { randomBytes } from 'node:crypto';
import { derivedId, newId } from '@sleutel/db';
import { type Decision, dayIn, type RuleInputs, zoneOf } from '@sleutel/domain/enrolment';
import { addressOf, domainOf, languageOf, mailbox, messageHeaders } from '@sleutel/domain/message';
import { CODE_BYTES, makeCode, validityOf } from '@sleutel/domain/offer';
import type { Language, OfferFacts } from '@sleutel/domain/template';
import { recipientLinks } from '../consent/index.ts';
import type { ServiceDeps } from '../core/index.ts';
import type { NewMessage } from '../message/insert.ts';
import { mailFacts } from '../message/mail-facts.ts';
import type { Recipient } from '../message/recipient.ts';
import { renderMail } from '../message/render.ts';
import type { NewCode } from '../offer/index.ts';
import { termsOf } from '../programme/record.ts';
import type { DecisionBatch } from './batch.ts';
import type { DueEnrolment } from './due-enrolment.ts';
import type { MailRoom } from './mail-room.ts';
import type { RunningProgramme } from './running-programme.ts';

type Send = Extract<Decision, { kind: 'send' }>;

export interface Composed {
  readonly message: NewMessage;
  readonly codes: readonly NewCode[];
  readonly inputs: RuleInputs;
}

export interface Desk {
  readonly deps: Pick<ServiceDeps, 'mail' | 'publicUrl' | 'appSecret'>;
  readonly batch: DecisionBatch;
  readonly room: MailRoom;
}

/**
 * Writes one e-mail to its last byte, with the codes it brings. Its id follows from the enrolment's move, so that the
 * same move can never make a second one. Throws where something it needs is missing.
 */
export function compose(desk: Desk, due: DueEnrolment, decision: Send): Composed {
  const { deps, batch, room } = desk;
  const programme = batch.programmes.get(due.programmeId);
  const recipient = room.recipientOf(due);
  const manager = room.managerOf(due);
  if (!programme || recipient.email === null) throw new Error('nobody to write to');
  if (!manager) throw new Error('nobody of the company writes to this account');
  const language = languageOf(recipient.language, recipient.accountLanguage, batch.company.language);
  const template = programme.templates.get(`${decision.step.content} ${language}`);
  if (!template) throw new Error(`${decision.step.content} is not written in ${language}`);
  const zone = zoneOf(recipient.timeZone, recipient.accountTimeZone, batch.company.timeZone);
  const codes = mint(batch, programme, due, decision, zone);
  const id = derivedId(due.dueAt, `${due.id}:${due.visit}`);
  const links = recipientLinks(deps);
  const unsubscribeUrl = links.unsubscribe(id);
  const rendered = renderMail(
    template,
    mailFacts({
      recipient,
      manager,
      company: batch.company,
      purchases: room.purchasesOf(due.accountId),
      offer: offerFacts(desk, programme, due, { codes, language, zone }),
      today: dayIn(zone, batch.now),
      unsubscribeUrl,
      preferencesUrl: links.preferences(due.contactId),
    }),
  );
  const { mail } = deps;
  const message: NewMessage = {
    ...rendered,
    id,
    programmeId: due.programmeId,
    enrolmentId: due.id,
    accountId: due.accountId,
    contactId: due.contactId,
    stepKey: decision.step.key,
    templateId: template.id,
    language,
    contentHash: programme.contentHash,
    sender: mailbox(batch.company.settings.sending.senderName ?? batch.company.name, addressOf(mail.from)),
    recipient: toLine(recipient, recipient.email),
    replyTo: mailbox(manager.name, manager.email),
    headers: messageHeaders({
      messageId: id,
      domain: domainOf(mail.from),
      programmeId: due.programmeId,
      unsubscribeUrl,
    }),
    sendAfter: batch.now,
    createdAt: batch.now,
  };
  return { message, codes, inputs: { language, zone, manager: manager.id, template: template.id } };
}

function toLine({ firstName, lastName }: Recipient, email: string): string {
  return mailbox([firstName, lastName].filter(Boolean).join(' '), email);
}

function mint(
  batch: DecisionBatch,
  programme: RunningProgramme,
  due: DueEnrolment,
  decision: Send,
  zone: string,
): NewCode[] {
  return decision.offers.flatMap((step) => {
    const offer = programme.offers.get(step.offer);
    if (!offer) throw new Error(`there is no offer ${step.offer}`);
    if (batch.offers.codeOf(due.id, offer.id)) return [];
    const { accountId, contactId } = due;
    return {
      id: newId(batch.now),
      offerId: offer.id,
      code: makeCode(randomBytes(CODE_BYTES)),
      accountId,
      contactId,
      enrolmentId: due.id,
      issuedAt: batch.now,
      validUntil: validityOf(termsOf(offer), batch.now, zone).until,
    };
  });
}

interface OfferCase {
  readonly codes: readonly NewCode[];
  readonly language: Language;
  readonly zone: string;
}

/** The offer the message speaks of: the one just made, else the last made to this person in this programme. */
function offerFacts(
  { batch, deps }: Desk,
  programme: RunningProgramme,
  due: DueEnrolment,
  { codes, language, zone }: OfferCase,
): OfferFacts | null {
  const code = codes.at(-1) ?? batch.offers.codeOf(due.id);
  if (!code) return null;
  const offer = [...programme.offers.values()].find(({ id }) => id === code.offerId);
  const texts = offer && termsOf(offer).texts[language];
  if (!texts) throw new Error(`the offer is not written in ${language}`);
  const lastDay = dayIn(zone, new Date(code.validUntil.getTime() - 1));
  return { ...texts, code: code.code, validUntil: lastDay, url: recipientLinks(deps).offer(code.id) };
}
